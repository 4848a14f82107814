#include "plugin/child_process.hpp"

#include "data/text_file.hpp"
#include "plugin/spawn_thread.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <string>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Above every descriptor that a child is given, so that giving one never overwrites another.
constexpr int kFirstSource = 64;

// Why not <sys/pidfd.h>: glibc 2.36's can't be used in C++.

int process_descriptor(pid_t id) { return static_cast<int>(::syscall(SYS_pidfd_open, id, 0)); }

void send_signal(const Descriptor& process, int signal) {
  ::syscall(SYS_pidfd_send_signal, process.get(), signal, nullptr, 0);
}

[[noreturn]] void fail(const fs::path& program, const std::string& reason, std::string hint) {
  throw Error(fmt::format("cannot start '{}': {}", program.string(), reason), std::move(hint));
}

class SpawnActions {
 public:
  SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  /// Returns an error number, or 0.
  int give(const std::vector<ChildProcess::Given>& given) {
    for (const ChildProcess::Given& each : given) {
      sources_.emplace_back(::fcntl(each.source, F_DUPFD_CLOEXEC, kFirstSource));
      if (!sources_.back().is_open()) {
        return errno;
      }
      if (const int code = ::posix_spawn_file_actions_adddup2(&actions_, sources_.back().get(), each.target);
          code != 0) {
        return code;
      }
    }
    if (const int code = ::posix_spawn_file_actions_addclosefrom_np(&actions_, static_cast<int>(given.size()));
        code != 0) {
      return code;
    }
    return ::posix_spawn_file_actions_addchdir_np(&actions_, "/");
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  std::vector<Descriptor> sources_;
};

/// No signal blocked or ignored, and a process group of its own, so that a key pressed in the terminal reaches this
/// program alone.
class SpawnAttributes {
 public:
  SpawnAttributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t signals;
    ::sigfillset(&signals);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes_, &signals);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

}  // namespace

ChildProcess ChildProcess::start(const fs::path& program, const std::vector<Given>& given) {
  Descriptor process(process_descriptor(::getpid()));
  if (!process.is_open()) {
    fail(program, system_reason(errno), errno == ENOSYS ? "plugins need Linux 5.4 or newer" : "");
  }
  SpawnActions actions;
  const SpawnAttributes attributes;
  int code = actions.give(given);
  if (code == 0) {
    std::string name = program.string();
    std::string shown = program.filename().string();
    const std::array<char*, 2> arguments{shown.data(), nullptr};
    const std::array<char*, 1> environment{nullptr};
    SpawnThread::instance().run([&] {
      pid_t id = 0;
      code = ::posix_spawn(&id, name.c_str(), actions.get(), attributes.get(), arguments.data(), environment.data());
      if (code == 0) {
        // The child can't have been reaped yet, so the id is its own. If this fails, it is not killed by its id:
        // a worker does nothing before it is told to, and ends when its descriptors do.
        process = Descriptor(process_descriptor(id));
        code = process.is_open() ? 0 : errno;
      }
    });
  }
  if (code != 0) {
    fail(program, system_reason(code),
         code == ENOENT || code == EACCES ? "install Waymark anew" : "close other programs, or raise 'ulimit -n -u'");
  }
  return ChildProcess(std::move(process));
}

ChildProcess::~ChildProcess() {
  if (process_.is_open()) {
    kill();
  }
}

std::optional<ProcessEnd> ChildProcess::wait(std::chrono::milliseconds patience) {
  assert(process_.is_open());
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd waited{process_.get(), POLLIN, 0};
    const int count = ::poll(&waited, 1, left > 0 ? static_cast<int>(left) : 0);
    if (count > 0) {
      return reap();
    }
    if (count == 0 && left <= 0) {
      return std::nullopt;
    }
  }
}

ProcessEnd ChildProcess::kill() {
  assert(process_.is_open());
  send_signal(process_, SIGKILL);
  return reap();
}

ProcessEnd ChildProcess::reap() {
  siginfo_t info{};
  int result = 0;
  do {
    result = ::waitid(P_PIDFD, static_cast<id_t>(process_.get()), &info, WEXITED);
  } while (result != 0 && errno == EINTR);
  process_.close();
  if (result != 0) {
    // Where this program's parent had SIGCHLD ignored, the system reaps children itself, and nobody knows how they
    // ended.
    return {};
  }
  return info.si_code == CLD_EXITED ? ProcessEnd{info.si_status, 0} : ProcessEnd{0, info.si_status};
}

}  // namespace waymark
