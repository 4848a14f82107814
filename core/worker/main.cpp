// waymark-plugin-worker: confines itself, loads one plugin, and answers requests until there are no more.
#include "file_access.hpp"
#include "load_plugin.hpp"
#include "message_channel.hpp"
#include "plugin/worker_messages.hpp"
#include "plugin_call.hpp"
#include "resource_limits.hpp"
#include "stop_report.hpp"
#include "system_call_filter.hpp"

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <utility>

namespace waymark::worker {
namespace {

constexpr int kExitUsage = 2;
constexpr int kExitStart = 3;
constexpr std::string_view kLoading = " while it was loaded";

bool started_by_waymark() {
  struct stat status {};
  return ::fstat(kMessages, &status) == 0 && S_ISSOCK(status.st_mode);
}

SandboxLayer forbid_new_privileges() {
  const bool done = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  return {"no new privileges", done, done ? std::string() : std::strerror(errno)};
}

/// Each layer that this kernel lacks is reported; the host decides whether that matters.
Confinement confine(std::uint64_t memory, SystemCallFilter& filter) {
  Confinement result{kWorkerProtocol, {forbid_new_privileges()}};
  for (SandboxLayer& layer : limit_resources(memory)) {
    result.layers.push_back(std::move(layer));
  }
  result.layers.push_back(confine_file_access());
  result.layers.push_back(filter.confine_loading());
  return result;
}

/// What std::terminate() comes to, so that an exception on a thread, or in a function that must not throw, is named.
FrameType failure = FrameType::failed;

[[noreturn]] void report_exception() {
  const std::exception_ptr thrown = std::current_exception();
  if (!thrown) {
    std::abort();
  }
  const Outcome outcome = guarded(failure, failure == FrameType::refused ? kLoading : std::string_view(),
                                  [&]() -> Outcome { std::rethrow_exception(thrown); });
  send_last_frame(outcome.type, outcome.payload);
}

Outcome load(SystemCallFilter& filter, const WaymarkPlugin*& plugin) {
  return guarded(FrameType::refused, kLoading, [&]() -> Outcome {
    plugin = &load_plugin();
    if (const auto reason = filter.confine_running()) {
      throw Complaint{"cannot be confined any further: " + *reason,
                      "a plugin must not start threads that confine themselves"};
    }
    std::fflush(stdout);
    return {FrameType::ready, to_text(PluginIdentity{plugin->id, plugin->version, plugin->sdk_version, plugin->abi,
                                                     plugin->capabilities})};
  });
}

[[noreturn]] void shut_down(const WaymarkPlugin& plugin) {
  guarded(FrameType::failed, {}, [&]() -> Outcome {
    if (plugin.shutdown != nullptr) {
      plugin.shutdown();
    }
    return {};
  });
  std::fflush(stdout);
  ::_exit(0);  // Why: nothing that the plugin left to be run at exit() matters any more.
}

[[noreturn]] void answer_requests(const WaymarkPlugin& plugin) {
  while (true) {
    const Outcome outcome = guarded(FrameType::failed, {}, [&]() -> Outcome {
      const Frame frame = receive_frame();
      if (frame.type == FrameType::end) {
        shut_down(plugin);
      }
      return answer_request(plugin, frame.payload);
    });
    send_frame(outcome.type, outcome.payload);
  }
}

int run() {
  if (!started_by_waymark()) {
    std::fputs("waymark-plugin-worker: error: this program is started by 'waymark', for each plugin\n", stderr);
    return kExitUsage;
  }
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  report_stops();
  const Frame frame = receive_frame();
  if (frame.type != FrameType::start) {
    return kExitStart;
  }
  SystemCallFilter filter;
  send_frame(FrameType::layers, to_text(confine(read_start(frame.payload).memory, filter)));
  failure = FrameType::refused;
  std::set_terminate(report_exception);
  const WaymarkPlugin* plugin = nullptr;
  const Outcome outcome = load(filter, plugin);
  failure = FrameType::failed;
  if (outcome.type != FrameType::ready) {
    send_last_frame(outcome.type, outcome.payload);
  }
  send_frame(outcome.type, outcome.payload);
  answer_requests(*plugin);
}

}  // namespace
}  // namespace waymark::worker

int main() { return waymark::worker::run(); }
