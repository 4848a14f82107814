// A plugin at work: a sandboxed process that has loaded it and answers requests.
#pragma once

#include "plugin/child_process.hpp"
#include "plugin/plugin_image.hpp"
#include "plugin/sandbox_layer.hpp"
#include "plugin/worker_channel.hpp"
#include "plugin/worker_error.hpp"
#include "plugin/worker_messages.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct WorkerLimits {
  std::chrono::milliseconds call{10'000};  ///< for one call, and for loading
  std::uint64_t memory = 512ULL << 20U;    ///< of the worker's address space, in bytes
  bool every_layer = false;                ///< load the plugin only if every layer of the sandbox is active
};

/// The plugin was not loaded, because this machine can't confine it as was asked for.
class LackingLayers : public WorkerError {
 public:
  explicit LackingLayers(std::vector<SandboxLayer> layers);
  /// All of the sandbox's, active or not.
  [[nodiscard]] const std::vector<SandboxLayer>& layers() const { return layers_; }

 private:
  std::vector<SandboxLayer> layers_;
};

/// The program 'waymark-plugin-worker': beside this program, or in libexec/waymark below its prefix. Throws Error if
/// it is in neither place.
std::filesystem::path find_worker();

/// One thread at a time may use it. The process ends with the object.
class WorkerProcess {
 public:
  /// Starts `worker` and has it load the plugin. Throws WorkerError if the plugin is at fault, and Error if the worker
  /// can't be started on this machine. Throws LackingLayers, and runs none of the plugin's code, if every layer is
  /// asked for and one is not active.
  WorkerProcess(const PluginImage& image, const WorkerLimits& limits, const std::filesystem::path& worker);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// As the plugin has it, with a valid id and version.
  [[nodiscard]] const PluginIdentity& identity() const { return identity_; }
  /// What confines the worker, and what this machine's kernel lacks.
  [[nodiscard]] const std::vector<SandboxLayer>& layers() const { return layers_; }

  /// The plugin's answer to a request; nobody has looked at what is in it. Throws WorkerError, after which the process
  /// is gone, as it is for every later call.
  std::string call(std::string_view request);

  /// What the plugin has printed since this was last called, at most WorkerChannel::kMaxLog bytes; any bytes.
  std::string take_log() { return channel_->take_log(); }

 private:
  void start(const PluginImage& image, const std::filesystem::path& worker);
  void begin(const std::filesystem::path& worker);
  void load();
  /// The payload, if the reply is a frame of the wanted type that belongs to the last one sent; throws otherwise.
  std::string expect(FrameType wanted, WorkerReply reply, std::string_view when);
  [[noreturn]] void fail(const WorkerError& error);
  [[nodiscard]] WorkerError failure_of(const Frame& frame, std::string_view when) const;
  [[nodiscard]] WorkerChannel::Clock::time_point deadline() const { return WorkerChannel::Clock::now() + limits_.call; }

  WorkerLimits limits_;
  std::optional<ChildProcess> process_;
  std::optional<WorkerChannel> channel_;
  std::uint32_t sequence_ = 0;
  PluginIdentity identity_;
  std::vector<SandboxLayer> layers_;
};

}  // namespace waymark
