// One plugin of a build: its worker, started when it is first used and again after a failure.
#pragma once

#include "plugin/lock_file.hpp"
#include "plugin/plugin_image.hpp"
#include "plugin/worker_process.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/plugin.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What came of one call.
struct PluginOutcome {
  std::optional<std::string> reply{};  ///< the answer; without one the call failed
  bool refused = false;                ///< the plugin is not called any more, and finish() says why
  std::string failure{};               ///< of the last try that failed, as the end of "plugin 'x' ..."; or ""
  std::string hint{};                  ///< about the failure
  std::vector<std::string> printed{};  ///< lines
};

/// Safe to use from several threads: calls follow one another.
class RunningPlugin {
 public:
  /// After this many failures a plugin is given up for the build, which so always ends.
  static constexpr int kMaxFailures = 20;

  struct Settings {
    std::filesystem::path worker;  ///< the program
    WorkerLimits limits;
  };

  RunningPlugin(LockedPlugin locked, PluginImage image, Settings settings);

  /// What the plugin says of itself, which agrees with the lock file; starts it if need be. Nothing if it is refused.
  /// Lives as long as this.
  const PluginDescription* description();

  /// Has a request answered. A call that fails is tried once more, in a fresh worker.
  PluginOutcome call(const std::string& request);

  /// Ends the worker. Reports against `file` why the plugin was refused or given up, and what it printed outside of
  /// calls. REQUIRES that nobody calls any more.
  void finish(const std::string& file, Diagnostics& diagnostics);

  /// As description(), but starts nothing. REQUIRES finish().
  [[nodiscard]] const PluginDescription* known_description() const { return description_.get(); }
  [[nodiscard]] const LockedPlugin& locked() const { return locked_; }
  /// The layers of the sandbox that its worker had; none if none was started. REQUIRES finish().
  [[nodiscard]] const std::vector<SandboxLayer>& layers() const { return layers_; }

 private:
  bool learn();
  void start();
  bool attempt(const std::function<void()>& work, PluginOutcome& outcome);
  void refuse(std::string message, std::string hint);

  const LockedPlugin locked_;
  const PluginImage image_;
  const Settings settings_;

  std::mutex mutex_;  // guards what follows
  std::unique_ptr<WorkerProcess> worker_;
  std::unique_ptr<PluginDescription> description_;
  std::vector<SandboxLayer> layers_;
  std::vector<std::string> printed_;  ///< outside of calls
  Diagnostic refusal_;
  bool refused_ = false;
  int failures_ = 0;
};

}  // namespace waymark
