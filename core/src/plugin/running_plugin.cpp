#include "plugin/running_plugin.hpp"

#include "plugin/described_plugin.hpp"
#include "plugin/printed_lines.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {
RunningPlugin::RunningPlugin(LockedPlugin locked, PluginImage image, Settings settings)
    : locked_(std::move(locked)), image_(std::move(image)), settings_(std::move(settings)) {}

const PluginDescription* RunningPlugin::description() {
  const std::lock_guard lock(mutex_);
  return learn() ? description_.get() : nullptr;
}

PluginOutcome RunningPlugin::call(const std::string& request) {
  const std::lock_guard lock(mutex_);
  PluginOutcome outcome;
  for (int tries = 0; tries < 2 && !outcome.reply && learn(); ++tries) {
    attempt([&] { outcome.reply = worker_->call(request); }, outcome);
  }
  outcome.refused = refused_ && !outcome.reply;
  return outcome;
}

/// True if the description is known, perhaps by asking for it now.
bool RunningPlugin::learn() {
  PluginOutcome outcome;
  while (description_ == nullptr && !refused_) {
    const bool again = failures_ > 0;
    const bool done = attempt(
        [&] {
          const DescribedPlugin described = describe_plugin(*worker_);
          if (std::string difference = difference_to(locked_, described.locked); !difference.empty()) {
            throw WorkerError(difference, "somebody changed the lock file: add the plugin again", true);
          }
          description_ = std::make_unique<PluginDescription>(described.description);
        },
        outcome);
    printed_.insert(printed_.end(), outcome.printed.begin(), outcome.printed.end());
    outcome.printed.clear();
    if (!done && again && !refused_) {
      refuse(outcome.failure, outcome.hint);
    }
  }
  return !refused_;
}

/// Starts the worker if there is none.
void RunningPlugin::start() {
  if (worker_ != nullptr) {
    return;
  }
  worker_ = std::make_unique<WorkerProcess>(image_, settings_.limits, settings_.worker);
  layers_ = worker_->layers();
}

/// Does `work` with a worker. If that fails the worker is gone, and the failure is in `outcome`.
bool RunningPlugin::attempt(const std::function<void()>& work, PluginOutcome& outcome) {
  bool done = false;
  try {
    start();
    work();
    done = true;
  } catch (const LackingLayers& error) {
    layers_ = error.layers();
    refuse(error.what(), error.hint());
  } catch (const WorkerError& error) {
    outcome.failure = error.what();
    outcome.hint = error.hint();
    if (error.refused()) {
      refuse(error.what(), error.hint());
    } else if (++failures_ >= kMaxFailures) {
      refuse(fmt::format("failed {} times in this build and is given up; the last time it {}", failures_, error.what()),
             error.hint());
    }
  }
  if (worker_ != nullptr) {
    const std::vector<std::string> lines = log_lines(worker_->take_log());
    outcome.printed.insert(outcome.printed.end(), lines.begin(), lines.end());
  }
  if (!done) {
    worker_.reset();
  }
  return done;
}

void RunningPlugin::refuse(std::string message, std::string hint) {
  refused_ = true;
  refusal_.message = fmt::format("plugin '{}' {}", locked_.id, message);
  refusal_.hint = std::move(hint);
}

void RunningPlugin::finish(const std::string& file, Diagnostics& diagnostics) {
  const std::lock_guard lock(mutex_);
  worker_.reset();
  report_printed(locked_.id, printed_, {file}, diagnostics);
  if (refused_) {
    refusal_.place = {file};
    diagnostics.add(refusal_);
  }
}

}  // namespace waymark
