// Becomes the plugin worker, but without the system calls that confine it, as on a kernel that has none of them.
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <initializer_list>

int main() {
  scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
  int code = filter == nullptr ? -ENOMEM : 0;
  for (const int call : {SCMP_SYS(landlock_create_ruleset), SCMP_SYS(landlock_add_rule),
                         SCMP_SYS(landlock_restrict_self), SCMP_SYS(seccomp)}) {
    code = code != 0 ? code : ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
  }
  const scmp_arg_cmp by_prctl{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  code = code != 0 ? code : ::seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, &by_prctl);
  code = code != 0 ? code : ::seccomp_load(filter);
  if (code != 0) {
    std::fputs("old-kernel-worker: error: no filter can be set\n", stderr);
    return 3;
  }
  ::execl(WAYMARK_WORKER, WAYMARK_WORKER, nullptr);
  std::perror(WAYMARK_WORKER);
  return 3;
}
