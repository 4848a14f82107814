#include "file_access.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace waymark::worker {
namespace {

// The kernel's documentation, 'Landlock: unprivileged access control', lists what each version can confine. Headers
// older than the kernel lack the later parts, hence the numbers.
constexpr std::uint64_t kFilesOfFirstVersion = (1U << 13U) - 1;
constexpr std::uint64_t kRefer = 1U << 13U;          // version 2
constexpr std::uint64_t kTruncate = 1U << 14U;       // version 3
constexpr std::uint64_t kNetwork = 3;                // version 4: bind and connect (TCP)
constexpr std::uint64_t kDeviceControl = 1U << 15U;  // version 5
constexpr std::uint64_t kScope = 3;                  // version 6: abstract sockets, signals

/// The kernel's 'struct landlock_ruleset_attr', with all members of version 6.
struct Ruleset {
  std::uint64_t files = kFilesOfFirstVersion;
  std::uint64_t network = 0;
  std::uint64_t scope = 0;
};

std::size_t describe(long version, Ruleset& rules) {
  rules.files |= (version >= 2 ? kRefer : 0) | (version >= 3 ? kTruncate : 0) | (version >= 5 ? kDeviceControl : 0);
  rules.network = version >= 4 ? kNetwork : 0;
  rules.scope = version >= 6 ? kScope : 0;
  return version >= 6 ? sizeof(Ruleset) : version >= 4 ? offsetof(Ruleset, scope) : offsetof(Ruleset, network);
}

/// What can't be allowed stays forbidden.
void allow_reading(int ruleset, const char* path) {
  const int folder = ::open(path, O_PATH | O_CLOEXEC);
  struct stat status {};
  if (folder >= 0 && ::fstat(folder, &status) == 0) {
    landlock_path_beneath_attr rule{};
    rule.parent_fd = folder;
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | (S_ISDIR(status.st_mode) ? LANDLOCK_ACCESS_FS_READ_DIR : 0U);
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  if (folder >= 0) {
    ::close(folder);
  }
}

SandboxLayer inactive(int code) {
  switch (code) {
    case ENOSYS:
      return {"Landlock", false, "the kernel has none (Linux 5.13 and newer can have it)"};
    case EOPNOTSUPP:
      return {"Landlock", false, "it was left out when the system was started (kernel parameter 'lsm=')"};
    default:
      return {"Landlock", false, std::strerror(code)};
  }
}

}  // namespace

SandboxLayer confine_file_access() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) {
    return inactive(errno);
  }
  Ruleset rules;
  const std::size_t size = describe(version, rules);
  const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, size, 0));
  if (ruleset < 0) {
    return inactive(errno);
  }
  for (const char* path : {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"}) {
    allow_reading(ruleset, path);
  }
  const long result = ::syscall(SYS_landlock_restrict_self, ruleset, 0);
  const int code = errno;
  ::close(ruleset);
  return result == 0 ? SandboxLayer{"Landlock", true, {}} : inactive(code);
}

}  // namespace waymark::worker
