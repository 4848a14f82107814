// Shows how far the work has come: a bar on a terminal, plain lines elsewhere, nothing when quiet.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace waymark {

enum class ProgressStyle : std::uint8_t {
  quiet,
  lines,  ///< one line at the end of each stage
  bar,    ///< a bar that is redrawn, once the work has taken `kBarDelay`; nothing of it stays
};

/// The style that fits standard error: quiet if asked for, a bar on a terminal that understands it, lines elsewhere.
ProgressStyle progress_style(bool quiet);

/// 'render  [######--------]  42% 4200/10000', at most `width` columns; without a known total just the count.
std::string progress_bar(std::string_view stage, std::size_t done, std::size_t total, std::size_t width);

/// Counts work from any number of threads. add() is one relaxed atomic addition; drawing happens on a thread of its
/// own, ten times a second, and only for ProgressStyle::bar. The other functions belong to one thread.
class Progress {
 public:
  using Write = std::function<void(std::string_view)>;
  static constexpr std::chrono::milliseconds kBarDelay{1000};

  /// Writes to standard error.
  explicit Progress(ProgressStyle style);
  /// `write` is called from the drawing thread too, never twice at once.
  Progress(ProgressStyle style, Write write, std::chrono::milliseconds bar_delay = kBarDelay);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Ends the stage before, if any, and starts one. A total of 0 is unknown.
  void stage(std::string_view name, std::size_t total = 0);
  void add(std::size_t n = 1) noexcept { done_.fetch_add(n, std::memory_order_relaxed); }
  /// Ends the last stage and takes the bar off the screen; call it before printing anything else. Default: on
  /// destruction.
  void finish();

 private:
  void end_stage();
  void draw_until_stopped();

  const ProgressStyle style_;
  const Write write_;
  const std::chrono::milliseconds bar_delay_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::atomic<std::size_t> done_{0};

  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::string name_;
  std::size_t total_ = 0;
  std::chrono::steady_clock::time_point stage_start_;
  bool in_stage_ = false;
  bool drawn_ = false;
  bool stopped_ = false;
  std::thread drawer_;
};

}  // namespace waymark
