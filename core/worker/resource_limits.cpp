#include "resource_limits.hpp"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

namespace waymark::worker {
namespace {

/// Enough to load a plugin and its libraries.
constexpr rlim_t kDescriptors = 32;

/// Lowers a limit for good; the error number, or 0.
int limit(__rlimit_resource_t resource, rlim_t value) {
  rlimit now{};
  if (::getrlimit(resource, &now) != 0) {
    return errno;
  }
  const rlim_t allowed = std::min(value, now.rlim_max);
  const rlimit wanted{allowed, allowed};
  return ::setrlimit(resource, &wanted) == 0 ? 0 : errno;
}

SandboxLayer layer(const char* name, int code) {
  return {name, code == 0, code == 0 ? std::string() : std::strerror(code)};
}

}  // namespace

std::vector<SandboxLayer> limit_resources(std::uint64_t memory) {
  // Why: glibc reserves 64 MiB of address space for each arena, and makes one for each thread.
  ::mallopt(M_ARENA_MAX, 2);
  int files = limit(RLIMIT_FSIZE, 0);
  files = files != 0 ? files : limit(RLIMIT_NOFILE, kDescriptors);
  int dumps = limit(RLIMIT_CORE, 0);
  dumps = dumps != 0 ? dumps : ::prctl(PR_SET_DUMPABLE, 0) == 0 ? 0 : errno;
  int space = limit(RLIMIT_STACK, kStackBytes);
  space = space != 0 ? space : limit(RLIMIT_AS, memory);
  return {layer("memory limit", space), layer("file limits", files), layer("no core dumps", dumps)};
}

}  // namespace waymark::worker
