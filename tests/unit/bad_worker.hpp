// Starts the plugins of tests/plugins/bad, and says in a line what came of it.
#pragma once

#include "plugin/worker_process.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace waymark::test {

inline std::filesystem::path bad_plugin(const std::string& name) {
  return std::filesystem::path(WAYMARK_BINARY_DIR) / "tests/plugins/bad" / (name + ".so");
}

/// More than any machine needs that gets there at all.
inline constexpr WorkerLimits kPatient{std::chrono::milliseconds(60'000), 512ULL << 20U};
/// For a plugin that would never answer.
inline constexpr WorkerLimits kImpatient{std::chrono::milliseconds(500), 512ULL << 20U};

inline constexpr const char* kRun = R"({"schema":1,"call":"run"})";

inline std::unique_ptr<WorkerProcess> start(const std::string& name, const WorkerLimits& limits = kPatient) {
  return std::make_unique<WorkerProcess>(PluginImage::open(bad_plugin(name), name), limits, find_worker());
}

inline std::string told(const WorkerError& error) {
  return std::string(error.refused() ? "refused: " : "") + error.what() + " (" + error.hint() + ")";
}

/// The answer, or what is said of the plugin that gave none.
inline std::string outcome(WorkerProcess& worker) {
  try {
    return worker.call(kRun);
  } catch (const WorkerError& error) {
    return told(error);
  }
}

/// As outcome(), of a plugin that is started for it; what is said of it if it can't be loaded.
inline std::string outcome_of(const std::string& name, const WorkerLimits& limits = kPatient) {
  try {
    const auto worker = start(name, limits);
    try {
      return worker->call(kRun);
    } catch (const WorkerError& error) {
      return told(error);
    }
  } catch (const WorkerError& error) {
    return "not loaded: " + told(error);
  }
}

/// The answer with that text.
inline std::string paragraph(const std::string& text) {
  return R"({"schema":1,"blocks":[{"kind":"paragraph","children":[{"kind":"text","text":")" + text +
         R"("}]}],"diagnostics":[]})";
}

}  // namespace waymark::test
