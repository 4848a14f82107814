#include "report/progress.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using waymark::Progress;
using waymark::progress_bar;
using waymark::ProgressStyle;

namespace {

/// Keeps what was written, and lets a test wait for it.
class Screen {
 public:
  Progress::Write writer() {
    return [this](std::string_view text) {
      const std::lock_guard lock(mutex_);
      text_ += text;
      written_.notify_all();
    };
  }
  std::string text() {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  bool wait_for(std::string_view part) {
    std::unique_lock lock(mutex_);
    return written_.wait_for(lock, std::chrono::seconds(20), [&] { return text_.find(part) != std::string::npos; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable written_;
  std::string text_;
};

}  // namespace

TEST_CASE("a bar shows share and count", "[progress]") {
  CHECK(progress_bar("render", 0, 10, 40) == "render  [-------------------]    0% 0/10");
  CHECK(progress_bar("render", 5, 10, 40) == "render  [#########----------]   50% 5/10");
  CHECK(progress_bar("render", 10, 10, 39) == "render  [#################]  100% 10/10");
  CHECK(progress_bar("render", 12, 10, 39) == "render  [#################]  100% 10/10");
  CHECK(progress_bar("render", 5, 10, 200) ==
        "render  [" + std::string(20, '#') + std::string(20, '-') + "]   50% 5/10");
  CHECK(progress_bar("read", 7, 0, 40) == "read  7");
  CHECK(progress_bar("render", 5, 10, 20) == "render   50% 5/10");
  CHECK(progress_bar("render", 5, 10, 8) == "render  ");
  CHECK(progress_bar("\x1b[2J", 7, 0, 40) == "␛[2J  7");
}

TEST_CASE("without a terminal each stage ends with a line", "[progress]") {
  Screen screen;
  Progress progress(ProgressStyle::lines, screen.writer());
  progress.stage("read", 0);
  CHECK(screen.text().empty());
  progress.add(3);
  progress.stage("check");
  CHECK(screen.text() == "read: 3\n");
  progress.stage("render", 4);
  progress.add();
  progress.add(3);
  progress.finish();
  CHECK(screen.text() == "read: 3\ncheck\nrender: 4\n");
  progress.finish();
  CHECK(screen.text() == "read: 3\ncheck\nrender: 4\n");
}

TEST_CASE("quiet progress writes nothing", "[progress]") {
  Screen screen;
  {
    Progress progress(ProgressStyle::quiet, screen.writer(), std::chrono::milliseconds(0));
    progress.stage("read", 2);
    progress.add(2);
    progress.stage("render", 2);
  }
  CHECK(screen.text().empty());
}

TEST_CASE("on a terminal the bar appears after its delay and is taken away", "[progress]") {
  Screen screen;
  {
    Progress progress(ProgressStyle::bar, screen.writer(), std::chrono::milliseconds(0));
    progress.stage("render", 4);
    progress.add(2);
    REQUIRE(screen.wait_for("50% 2/4"));
    progress.stage("publish", 2);
    REQUIRE(screen.wait_for("publish"));
  }
  const std::string text = screen.text();
  CHECK(text.substr(0, 4) == "\r\x1b[K");
  CHECK(text.substr(text.size() - 4) == "\r\x1b[K");
  CHECK(text.find('\n') == std::string::npos);
}

TEST_CASE("short work shows no bar", "[progress]") {
  Screen screen;
  {
    Progress progress(ProgressStyle::bar, screen.writer(), std::chrono::hours(1));
    progress.stage("render", 4);
    progress.add(4);
  }
  CHECK(screen.text().empty());
}

TEST_CASE("any number of threads may count", "[progress]") {
  Screen screen;
  Progress progress(ProgressStyle::lines, screen.writer());
  progress.stage("render", 4000);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&progress] {
      for (int j = 0; j < 1000; ++j) {
        progress.add();
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  progress.finish();
  CHECK(screen.text() == "render: 4000\n");
}
