#include "plugin/worker_end.hpp"

#include <fmt/format.h>
#include <sys/syscall.h>

#include <charconv>
#include <csignal>

namespace waymark {
namespace {

struct SignalName {
  int signal;
  std::string_view words;
};

constexpr SignalName kSignals[] = {
    {SIGSEGV, "segmentation fault"},
    {SIGABRT, "aborted"},
    {SIGBUS, "bus error"},
    {SIGFPE, "division by zero or another arithmetic error"},
    {SIGILL, "illegal instruction"},
    {SIGTRAP, "trace trap"},
    {SIGXFSZ, "file too large"},
    {SIGXCPU, "too much time"},
    {SIGPIPE, "wrote to a closed pipe"},
    {SIGALRM, "an alarm of its own"},
    {SIGTERM, "asked to end"},
    {SIGINT, "interrupted"},
    {SIGHUP, "hung up"},
};

struct CallName {
  long number;
  std::string_view words;  ///< after 'tried to '
};

constexpr std::string_view kSocket = "open a socket";
constexpr std::string_view kProcess = "start another process";
constexpr std::string_view kProgram = "run another program";
constexpr std::string_view kSignal = "send a signal to another process";
constexpr std::string_view kLook = "look into another process";
constexpr std::string_view kWrite = "write, remove or change a file";
constexpr std::string_view kSystem = "change the system or its own confinement";

constexpr const char* kDistrust = "ask the plugin's author why, and do without it until you know";

// The worker's filter has the same calls; one that is missing here is named by its number.
constexpr CallName kCalls[] = {
    {SYS_socket, kSocket},
    {SYS_socketpair, kSocket},
    {SYS_connect, kSocket},
    {SYS_bind, kSocket},
    {SYS_clone, kProcess},
    {SYS_execve, kProgram},
    {SYS_execveat, kProgram},
    {SYS_kill, kSignal},
    {SYS_tkill, kSignal},
    {SYS_tgkill, kSignal},
    {SYS_rt_sigqueueinfo, kSignal},
    {SYS_rt_tgsigqueueinfo, kSignal},
    {SYS_pidfd_send_signal, kSignal},
    {SYS_ptrace, kLook},
    {SYS_process_vm_readv, kLook},
    {SYS_process_vm_writev, kLook},
    {SYS_openat, kWrite},
    {SYS_mkdirat, kWrite},
    {SYS_unlinkat, kWrite},
    {SYS_renameat2, kWrite},
    {SYS_linkat, kWrite},
    {SYS_symlinkat, kWrite},
    {SYS_truncate, kWrite},
    {SYS_fchmodat, kWrite},
    {SYS_fchownat, kWrite},
    {SYS_mount, kSystem},
    {SYS_umount2, kSystem},
    {SYS_unshare, kSystem},
    {SYS_setns, kSystem},
    {SYS_chroot, kSystem},
    {SYS_pivot_root, kSystem},
    {SYS_bpf, kSystem},
    {SYS_init_module, kSystem},
    {SYS_reboot, kSystem},
// What only older kinds of processor have.
#ifdef SYS_fork
    {SYS_fork, kProcess},
    {SYS_vfork, kProcess},
    {SYS_open, kWrite},
    {SYS_creat, kWrite},
    {SYS_mkdir, kWrite},
    {SYS_rmdir, kWrite},
    {SYS_unlink, kWrite},
    {SYS_rename, kWrite},
    {SYS_renameat, kWrite},
    {SYS_link, kWrite},
    {SYS_symlink, kWrite},
    {SYS_chmod, kWrite},
    {SYS_chown, kWrite},
    {SYS_lchown, kWrite},
#endif
};

}  // namespace

std::string signal_words(int signal) {
  for (const SignalName& each : kSignals) {
    if (each.signal == signal) {
      return std::string(each.words);
    }
  }
  return fmt::format("signal {}", signal);
}

WorkerError end_error(const ProcessEnd& end, std::string_view when) {
  if (end.signal == SIGSYS) {
    // As forbidden_error(), but the plugin had blocked the signal, so that the worker could not say which call it was.
    return WorkerError(fmt::format("made a forbidden system call{}", when), kDistrust);
  }
  if (end.signal == SIGKILL) {
    return WorkerError(fmt::format("was killed by the system{}", when), "the machine may be short of memory");
  }
  if (end.signal != 0) {
    return WorkerError(fmt::format("crashed{}: {}", when, signal_words(end.signal)),
                       "tell the plugin's author; what it printed, if anything, may say more");
  }
  return WorkerError(fmt::format("ended without an answer{}", when),
                     "a plugin must not call exit() or close descriptors that it did not open");
}

WorkerError forbidden_error(std::string_view number, std::string_view when) {
  long call = -1;
  std::from_chars(number.data(), number.data() + number.size(), call);
  for (const CallName& each : kCalls) {
    if (each.number == call) {
      return WorkerError(fmt::format("tried to {}{}, which plugins may not", each.words, when), kDistrust);
    }
  }
  return WorkerError(fmt::format("made a forbidden system call{}: number {}", when, call), kDistrust);
}

}  // namespace waymark
