// Tries to shed what confines it, and answers with what came of it.
#include "bad_plugin.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>
#include <string>

int bad::misbehave(const Answer& answer) {
  std::string done;
  const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
  done += ::setrlimit(RLIMIT_AS, &more) == 0 ? "limit " : "";
  done += std::signal(SIGSYS, SIG_IGN) != SIG_ERR ? "signal " : "";
  done += ::prctl(PR_SET_PDEATHSIG, 0) == 0 ? "parent " : "";
  done += ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED ? "code " : "";
  answer.paragraph("freed: " + done);
  return 0;
}
