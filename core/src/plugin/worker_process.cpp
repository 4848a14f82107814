#include "plugin/worker_process.hpp"

#include "data/text_file.hpp"
#include "plugin/lock_file.hpp"
#include "plugin/sandbox_report.hpp"
#include "plugin/worker_end.hpp"
#include "text/error.hpp"

#include <waymark/plugin_abi.hpp>
#include <waymark/read_model.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;
using ReplyKind = WorkerReply::Kind;

constexpr const char* kWorkerName = "waymark-plugin-worker";
constexpr std::string_view kLoading = " while it was loaded";
/// A worker that has closed its end has ended, or is about to.
constexpr std::chrono::milliseconds kEndPatience{2000};
constexpr std::chrono::milliseconds kShutdownPatience{250};
/// Of a message that a plugin or the system's loader has worded.
constexpr std::size_t kMaxWords = 500;

WorkerError interfered(std::string_view when) {
  return WorkerError(fmt::format("wrote into the messages between its process and waymark{}", when),
                     "a plugin must not write to descriptors that it did not open");
}

/// In one line, and not long, whoever worded it.
std::string tamed(const std::string& words) {
  std::string result = printable(words.substr(0, kMaxWords));
  return words.size() > kMaxWords ? result + "..." : result;
}

/// The first line that says anything.
std::string first_line(const std::string& text) {
  const auto start = text.find_first_not_of(" \n");
  return start == std::string::npos ? std::string() : tamed(text.substr(start, text.find('\n', start) - start));
}

}  // namespace

fs::path find_worker() {
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& file : {folder / kWorkerName, folder.parent_path() / "libexec/waymark" / kWorkerName}) {
    if (fs::is_regular_file(file, error)) {
      return file;
    }
  }
  throw Error(fmt::format("the program '{}', which runs plugins, is missing", kWorkerName),
              fmt::format("install Waymark anew, or put it into '{}'", folder.string()));
}

LackingLayers::LackingLayers(std::vector<SandboxLayer> layers)
    : WorkerError("was not loaded, because this machine lacks a layer of the sandbox",
                  "see what is said of the sandbox", true),
      layers_(std::move(layers)) {}

WorkerProcess::WorkerProcess(const PluginImage& image, const WorkerLimits& limits, const fs::path& worker)
    : limits_(limits) {
  start(image, worker);
  begin(worker);
  if (limits_.every_layer && !missing_layers(layers_).empty()) {
    throw LackingLayers(layers_);
  }
  load();
}

WorkerProcess::~WorkerProcess() {
  if (process_) {
    channel_->send_now(FrameType::end, 0);
    // A plugin that takes longer to shut down is killed as its process goes.
    process_->wait(kShutdownPatience);
  }
}

void WorkerProcess::start(const PluginImage& image, const fs::path& worker) {
  std::array<int, 2> socket{-1, -1};
  std::array<int, 2> pipe{-1, -1};
  const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const int made = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, socket.data());
  Descriptor messages(socket[0]);
  const Descriptor workers_messages(socket[1]);
  const int piped = made == 0 ? ::pipe2(pipe.data(), O_CLOEXEC) : -1;
  Descriptor log(pipe[0]);
  const Descriptor workers_log(pipe[1]);
  if (!nothing.is_open() || made != 0 || piped != 0) {
    throw Error(fmt::format("cannot start '{}': {}", worker.string(), system_reason(errno)),
                "close other programs, or raise 'ulimit -n'");
  }
  channel_.emplace(std::move(messages), std::move(log));
  process_ = ChildProcess::start(worker, {{nothing.get(), 0},
                                          {workers_log.get(), 1},
                                          {workers_log.get(), 2},
                                          {workers_messages.get(), 3},
                                          {image.descriptor(), 4}});
}

/// Until the worker has confined itself. None of the plugin's code has run, so whatever goes wrong is ours.
void WorkerProcess::begin(const fs::path& worker) {
  sequence_ = ::randombytes_random();
  const WorkerReply reply =
      channel_->exchange(FrameType::start, sequence_, to_text(WorkerStart{limits_.memory}), deadline());
  std::string reason = reply.kind == ReplyKind::late ? "it does not answer" : "it is of another release";
  if (reply.kind == ReplyKind::frame && reply.frame.type == FrameType::layers && reply.frame.sequence == sequence_) {
    try {
      Confinement confinement = read_confinement(reply.frame.payload);
      if (confinement.protocol == kWorkerProtocol) {
        layers_ = std::move(confinement.layers);
        return;
      }
    } catch (const nlohmann::json::exception&) {  // NOLINT: its reason is set
    }
  } else if (reply.kind == ReplyKind::closed) {
    const auto end = process_->wait(kEndPatience);
    reason = first_line(channel_->take_log());
    if (end) {
      process_.reset();
      reason = !reason.empty()    ? reason
               : end->signal != 0 ? signal_words(end->signal)
                                  : fmt::format("it ended with {}", end->exit_code);
    }
  }
  process_.reset();
  throw Error(fmt::format("cannot start '{}': {}", worker.string(), reason), "install Waymark anew");
}

void WorkerProcess::load() {
  try {
    const std::string text = expect(FrameType::ready, channel_->receive(deadline()), kLoading);
    identity_ = read_identity(text);
  } catch (const nlohmann::json::exception&) {
    fail(interfered(kLoading));
  } catch (const WorkerError& error) {
    // Nobody can ask for the log of a worker that never came to be.
    const std::string log = error.refused() ? std::string() : first_line(channel_->take_log());
    throw WorkerError(error.what(), log.empty() ? error.hint() : fmt::format("it printed: {}", log), error.refused());
  }
  if (!is_plain_id(identity_.id)) {
    fail(WorkerError(fmt::format("has an id that no plugin can have: '{}'", tamed(identity_.id)),
                     "use small letters, digits and hyphens, from a letter on", true));
  }
  if (!is_plugin_version(identity_.version)) {
    fail(WorkerError(fmt::format("has a version that no plugin can have: '{}'", tamed(identity_.version)),
                     "use a version such as '1.2.0'", true));
  }
  if (!is_plugin_version(identity_.sdk_version) || identity_.abi != kPluginAbi) {
    fail(WorkerError(fmt::format("names no SDK version: '{}'", tamed(identity_.sdk_version)),
                     "fill the struct as WAYMARK_PLUGIN in waymark/plugin.hpp does", true));
  }
}

std::string WorkerProcess::call(std::string_view request) {
  if (!process_) {
    throw WorkerError("is not running any more");
  }
  if (request.size() > kMaxPayload) {
    fail(WorkerError(fmt::format("cannot be given more than {} MiB at once", kMaxPayload >> 20U),
                     "divide the data between several directives"));
  }
  sequence_ = ::randombytes_random();
  return expect(FrameType::answer, channel_->exchange(FrameType::request, sequence_, request, deadline()), {});
}

std::string WorkerProcess::expect(FrameType wanted, WorkerReply reply, std::string_view when) {
  switch (reply.kind) {
    case ReplyKind::frame:
      if (reply.frame.sequence != sequence_) {
        fail(interfered(when));
      }
      if (reply.frame.type != wanted) {
        fail(failure_of(reply.frame, when));
      }
      return std::move(reply.frame.payload);
    case ReplyKind::closed: {
      const auto end = process_->wait(kEndPatience);
      if (end) {
        process_.reset();
      }
      fail(end_error(end.value_or(ProcessEnd{}), when));
    }
    case ReplyKind::late:
      fail(WorkerError(
          fmt::format("did not answer within {:g} s{}", std::chrono::duration<double>(limits_.call).count(), when),
          "use less data, or raise 'seconds' of 'plugin-limits' in knowledge-base.yaml"));
    case ReplyKind::broken:
      break;
  }
  fail(interfered(when));
}

void WorkerProcess::fail(const WorkerError& error) {
  process_.reset();
  channel_->read_log();
  throw error;
}

WorkerError WorkerProcess::failure_of(const Frame& frame, std::string_view when) const {
  if (frame.payload.size() > kMaxWorkerMessage) {
    return interfered(when);
  }
  switch (frame.type) {
    case FrameType::refused:
    case FrameType::failed:
      try {
        const Complaint complaint = read_complaint(frame.payload);
        return WorkerError(tamed(complaint.message), tamed(complaint.hint), frame.type == FrameType::refused);
      } catch (const nlohmann::json::exception&) {
        return interfered(when);
      }
    case FrameType::no_memory:
      return WorkerError(
          fmt::format("ran out of memory (limit {:g} MiB){}", static_cast<double>(limits_.memory) / (1U << 20U), when),
          "use less data, or raise 'memory' of 'plugin-limits' in knowledge-base.yaml");
    case FrameType::forbidden:
      return forbidden_error(frame.payload, when);
    case FrameType::stack_overflow:
      return WorkerError(fmt::format("crashed{}: stack overflow", when),
                         "it calls itself without end, or keeps too much on the stack");
    default:
      return interfered(when);
  }
}

}  // namespace waymark
