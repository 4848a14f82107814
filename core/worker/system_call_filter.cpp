#include "system_call_filter.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <initializer_list>

namespace waymark::worker {
namespace {

constexpr const char* kName = "seccomp filter";

/// Memory, threads, time, and reading and writing what is already open.
constexpr int kAllowed[] = {
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close),
    SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
    SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack), SCMP_SYS(restart_syscall), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(getpid),
    // Why getppid: it can't fail, so a caller would take an error for a process id, -1, that means every process.
    SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep), SCMP_SYS(sysinfo)};

/// What the loader needs too, until the plugin is there.
constexpr int kAllowedInLoading[] = {SCMP_SYS(newfstatat), SCMP_SYS(stat),   SCMP_SYS(lstat),    SCMP_SYS(readlink),
                                     SCMP_SYS(readlinkat), SCMP_SYS(access), SCMP_SYS(faccessat)};

/// What no honest plugin tries. The host's worker_end.cpp has words for each.
constexpr int kHostile[] = {SCMP_SYS(socket),
                            SCMP_SYS(socketpair),
                            SCMP_SYS(connect),
                            SCMP_SYS(bind),
                            SCMP_SYS(fork),
                            SCMP_SYS(vfork),
                            SCMP_SYS(execve),
                            SCMP_SYS(execveat),
                            SCMP_SYS(tkill),
                            SCMP_SYS(rt_sigqueueinfo),
                            SCMP_SYS(rt_tgsigqueueinfo),
                            SCMP_SYS(pidfd_send_signal),
                            SCMP_SYS(ptrace),
                            SCMP_SYS(process_vm_readv),
                            SCMP_SYS(process_vm_writev),
                            SCMP_SYS(creat),
                            SCMP_SYS(mkdir),
                            SCMP_SYS(mkdirat),
                            SCMP_SYS(rmdir),
                            SCMP_SYS(unlink),
                            SCMP_SYS(unlinkat),
                            SCMP_SYS(rename),
                            SCMP_SYS(renameat),
                            SCMP_SYS(renameat2),
                            SCMP_SYS(link),
                            SCMP_SYS(linkat),
                            SCMP_SYS(symlink),
                            SCMP_SYS(symlinkat),
                            SCMP_SYS(truncate),
                            SCMP_SYS(chmod),
                            SCMP_SYS(fchmodat),
                            SCMP_SYS(chown),
                            SCMP_SYS(lchown),
                            SCMP_SYS(fchownat),
                            SCMP_SYS(mount),
                            SCMP_SYS(umount2),
                            SCMP_SYS(unshare),
                            SCMP_SYS(setns),
                            SCMP_SYS(chroot),
                            SCMP_SYS(pivot_root),
                            SCMP_SYS(bpf),
                            SCMP_SYS(init_module),
                            SCMP_SYS(reboot)};

constexpr std::uint64_t kNamespaces =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

scmp_arg_cmp argument(unsigned index, scmp_compare compare, std::uint64_t a, std::uint64_t b = 0) {
  return {index, compare, a, b};
}

/// A filter in the making; keeps the first error.
class Rules {
 public:
  explicit Rules(std::uint32_t otherwise) : context_(::seccomp_init(otherwise)) {
    if (context_ == nullptr) {
      code_ = -ENOMEM;
      return;
    }
    set(SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    set(SCMP_FLTATR_CTL_NNP, 0);
    set(SCMP_FLTATR_API_SYSRAWRC, 1);
  }
  ~Rules() {
    if (context_ != nullptr) {
      ::seccomp_release(context_);
    }
  }
  Rules(const Rules&) = delete;
  Rules& operator=(const Rules&) = delete;

  void set(scmp_filter_attr attribute, std::uint32_t value) { keep(::seccomp_attr_set(context_, attribute, value)); }
  void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> arguments = {}) {
    const int code =
        ::seccomp_rule_add_array(context_, action, call, static_cast<unsigned>(arguments.size()), arguments.begin());
    keep(code == -EDOM ? 0 : code);  // EDOM: this kind of processor has no such call.
  }
  template <typename Calls>
  void add_all(std::uint32_t action, const Calls& calls) {
    for (const int call : calls) {
      add(action, call);
    }
  }
  /// The error number, or 0.
  int load() {
    if (code_ == 0) {
      keep(::seccomp_load(context_));
    }
    return -code_;
  }

 private:
  void keep(int code) {
    if (code_ == 0) {
      code_ = code;
    }
  }

  scmp_filter_ctx context_;
  int code_ = 0;
};

void add_opening(Rules& rules, int call, unsigned flags) {
  rules.add(SCMP_ACT_ALLOW, call, {argument(flags, SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)});
  rules.add(SCMP_ACT_TRAP, call, {argument(flags, SCMP_CMP_MASKED_EQ, O_ACCMODE, O_WRONLY)});
  rules.add(SCMP_ACT_TRAP, call, {argument(flags, SCMP_CMP_MASKED_EQ, O_ACCMODE, O_RDWR)});
}

/// A process may signal itself, as abort() does.
void add_signals(Rules& rules) {
  const auto own = static_cast<std::uint64_t>(::getpid());
  for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill)}) {
    rules.add(SCMP_ACT_ALLOW, call, {argument(0, SCMP_CMP_EQ, own)});
    rules.add(SCMP_ACT_TRAP, call, {argument(0, SCMP_CMP_NE, own)});
  }
  rules.add(SCMP_ACT_ALLOW, SCMP_SYS(rt_sigaction), {argument(0, SCMP_CMP_NE, SIGSYS)});
}

void add_threads(Rules& rules) {
  // Why: glibc falls back to clone(), whose flags are a number that a filter can see.
  rules.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
  rules.add(SCMP_ACT_ALLOW, SCMP_SYS(clone),
            {argument(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD | kNamespaces, CLONE_THREAD)});
  rules.add(SCMP_ACT_TRAP, SCMP_SYS(clone), {argument(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
}

}  // namespace

SandboxLayer SystemCallFilter::confine_loading() {
  Rules rules(SCMP_ACT_ERRNO(EPERM));
  rules.set(SCMP_FLTATR_CTL_OPTIMIZE, 2);
  rules.add_all(SCMP_ACT_ALLOW, kAllowed);
  rules.add_all(SCMP_ACT_ALLOW, kAllowedInLoading);
  rules.add_all(SCMP_ACT_TRAP, kHostile);
  add_opening(rules, SCMP_SYS(open), 1);
  add_opening(rules, SCMP_SYS(openat), 2);
  add_signals(rules);
  add_threads(rules);
  // Reading the limits of the process itself.
  rules.add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {argument(0, SCMP_CMP_EQ, 0), argument(2, SCMP_CMP_EQ, 0)});
  rules.add(SCMP_ACT_ALLOW, SCMP_SYS(seccomp));  // for the second filter
  const int code = rules.load();
  active_ = code == 0;
  return {kName, active_,
          active_          ? std::string()
          : code == EINVAL ? "the kernel has none"
                           : std::string(std::strerror(code))};
}

std::optional<std::string> SystemCallFilter::confine_running() {
  if (!active_) {
    return std::nullopt;
  }
  Rules rules(SCMP_ACT_ALLOW);
  // Why: the plugin's constructors may have started threads. One with a filter of its own makes this fail.
  rules.set(SCMP_FLTATR_CTL_TSYNC, 1);
  rules.add_all(SCMP_ACT_ERRNO(EACCES), kAllowedInLoading);
  for (const int call : {SCMP_SYS(open), SCMP_SYS(openat)}) {
    rules.add(SCMP_ACT_ERRNO(EACCES), call);
  }
  rules.add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(seccomp));
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    rules.add(SCMP_ACT_ERRNO(EACCES), call, {argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)});
  }
  const int code = rules.load();
  return code == 0 ? std::nullopt : std::optional(std::string(std::strerror(code)));
}

}  // namespace waymark::worker
