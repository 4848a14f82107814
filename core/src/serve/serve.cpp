#include "serve/serve.hpp"

#include "serve/change_feed.hpp"
#include "serve/preview_server.hpp"
#include "serve/tree_snapshot.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>
#include <thread>
#include <utility>

namespace waymark {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kTick{50};
constexpr milliseconds kShortestPause{200};
constexpr milliseconds kLongestPause{1000};
constexpr int kPausePerCost = 20;  // so that watching takes at most a twentieth of one processor
constexpr milliseconds kSettle{100};
constexpr milliseconds kLongestSettle{2000};

/// Runs the loop of watching and building.
class Preview {
 public:
  Preview(const ServeRequest& request, ChangeFeed& feed) : request_(request), feed_(feed) {}

  void build() {
    try {
      tell(request_.build());
    } catch (const Error& error) {
      const std::string place = error.place().file.empty() ? "" : shown(error.place().file) + ": ";
      request_.say(fmt::format("{}error: {}", place, shown(error.what())));
      if (!error.hint().empty()) {
        request_.say(fmt::format("  hint: {}", shown(error.hint())));
      }
      tell(BuildResult::failed);
    } catch (const std::exception& exception) {
      request_.say(fmt::format("error: {}", shown(exception.what())));
      tell(BuildResult::failed);
    }
  }

  void look() {
    const auto start = Clock::now();
    latest_ = TreeSnapshot(request_.watched, request_.ignored);
    cost_ = Clock::now() - start;
  }

  void build_first() {
    look();
    built_ = latest_;
    tell(request_.build());
  }

  /// Watches and builds until it is told to stop.
  void run() {
    while (wait(std::clamp<Clock::duration>(cost_ * kPausePerCost, kShortestPause, kLongestPause))) {
      look();
      if (latest_ == built_) {
        continue;
      }
      if (!settle()) {
        return;
      }
      if (latest_ == built_) {
        continue;  // it was changed back
      }
      say_changes(latest_.changed_since(built_));
      built_ = latest_;  // before the build, so that changes during it are seen after it
      build();
    }
  }

 private:
  void tell(BuildResult result) {
    switch (result) {
      case BuildResult::changed:
        feed_.changed();
        break;
      case BuildResult::unchanged:
        feed_.unchanged();
        break;
      case BuildResult::failed:
        feed_.failed();
        request_.say("the build failed: the preview shows the last good one");
        break;
    }
  }

  /// False if it is time to stop.
  [[nodiscard]] bool wait(Clock::duration duration) const {
    const auto end = Clock::now() + duration;
    while (!request_.stop()) {
      const auto left = end - Clock::now();
      if (left <= Clock::duration::zero()) {
        return true;
      }
      std::this_thread::sleep_for(std::min<Clock::duration>(left, kTick));
    }
    return false;
  }

  /// Looks until two looks are the same; false if it is time to stop.
  bool settle() {
    const auto latest_end = Clock::now() + kLongestSettle;
    while (Clock::now() < latest_end) {
      if (!wait(kSettle)) {
        return false;
      }
      TreeSnapshot before = std::move(latest_);
      look();
      if (latest_ == before) {
        return true;
      }
    }
    return true;
  }

  void say_changes(const std::vector<std::string>& files) const {
    const std::string more = files.size() > 1 ? fmt::format(" and {} more", files.size() - 1) : "";
    request_.say(fmt::format("'{}'{} changed: building again", shown(files.front()), more));
  }

  const ServeRequest& request_;
  ChangeFeed& feed_;
  TreeSnapshot built_;
  TreeSnapshot latest_;
  Clock::duration cost_{};
};

std::uint64_t milliseconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<milliseconds>(now).count());
}

}  // namespace

void serve(const ServeRequest& request) {
  ChangeFeed feed(milliseconds_now());
  PreviewServer server(request.site, request.port, feed);
  Preview preview(request, feed);
  preview.build_first();
  server.start();
  request.say(fmt::format("preview at http://127.0.0.1:{}/ (Ctrl-C ends it)", server.port()));
  preview.run();
  server.stop();
  request.say("preview ended");
}

}  // namespace waymark
