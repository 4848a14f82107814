// The thread that starts workers, which lasts as long as the program.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace waymark {

/// Why: a worker asks the system to kill it when its parent dies, and takes for its parent the thread that started it.
/// A thread of a pool may end long before the program does.
class SpawnThread {
 public:
  static SpawnThread& instance();

  /// Runs the task there, waits for it, and returns or throws what it does.
  void run(const std::function<void()>& task);

  SpawnThread(const SpawnThread&) = delete;
  SpawnThread& operator=(const SpawnThread&) = delete;

 private:
  SpawnThread();
  ~SpawnThread();
  void work();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::packaged_task<void()>> tasks_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace waymark
