#include "serve/serve.hpp"

#include "raw_http.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using waymark::BuildResult;
using waymark::ServeRequest;
using namespace waymark::test;

namespace {

/// serve() on a thread, over a 'builder' that copies kb/page.md into a site and swaps it in as publishing does.
class Serving {
 public:
  Serving() : Serving([](Serving& serving) { return serving.publish(); }) {}
  explicit Serving(std::function<BuildResult(Serving&)> build) : build_(std::move(build)) {
    folder.write("kb/page.md", "first");
    ServeRequest request;
    request.watched = {folder.path() / "kb"};
    request.ignored = {folder.path() / "kb" / "output"};
    request.site = folder.path() / "kb" / "output" / "site";
    request.port = 0;
    request.build = [this] {
      const BuildResult result = build_(*this);
      const std::lock_guard lock(mutex_);
      ++builds_;
      heard_.notify_all();
      return result;
    };
    request.say = [this](std::string_view line) {
      const std::lock_guard lock(mutex_);
      said_.emplace_back(line);
      heard_.notify_all();
    };
    request.stop = [this] {
      take_step();
      return stop_.load();
    };
    thread_ = std::thread([request] { waymark::serve(request); });
  }
  ~Serving() { stop(); }
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  void stop() {
    stop_ = true;
    if (thread_.joinable()) {
      thread_.join();
    }
  }
  BuildResult publish() {
    const std::string text = folder.read("kb/page.md");
    folder.write("kb/output/next/index.html", "<body>" + text + "</body>");
    std::filesystem::remove_all(folder.path() / "kb" / "output" / "site");
    std::filesystem::rename(folder.path() / "kb" / "output" / "next", folder.path() / "kb" / "output" / "site");
    return BuildResult::changed;
  }
  /// Has `steps` done on the serving thread, one each time it asks whether to stop: always some between two looks.
  void do_in_steps(std::vector<std::function<void()>> steps) {
    const std::lock_guard lock(mutex_);
    steps_ = std::move(steps);
  }
  bool wait_until(const std::function<bool()>& condition) {
    std::unique_lock lock(mutex_);
    return heard_.wait_for(lock, 20s, condition);
  }
  bool wait_for_builds(int count) {
    return wait_until([&] { return builds_ >= count; });
  }
  bool wait_for_line(const std::string& start) {
    return wait_until([&] {
      for (const std::string& line : said_) {
        if (line.starts_with(start)) {
          return true;
        }
      }
      return false;
    });
  }
  std::vector<std::string> said() {
    const std::lock_guard lock(mutex_);
    return said_;
  }
  /// The port that the first line names; 0 if it never came.
  std::uint16_t port() {
    const std::string start = "preview at http://127.0.0.1:";
    if (!wait_for_line(start)) {
      return 0;
    }
    for (const std::string& line : said()) {
      if (line.starts_with(start)) {
        return static_cast<std::uint16_t>(std::stoi(line.substr(start.size())));
      }
    }
    return 0;
  }

  ScratchFolder folder;

 private:
  void take_step() {
    std::function<void()> step;
    {
      const std::lock_guard lock(mutex_);
      if (steps_.empty()) {
        return;
      }
      step = std::move(steps_.front());
      steps_.erase(steps_.begin());
    }
    step();
  }

  std::vector<std::function<void()>> steps_;
  std::function<BuildResult(Serving&)> build_;
  std::mutex mutex_;
  std::condition_variable heard_;
  std::vector<std::string> said_;
  int builds_ = 0;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

void follow(RawConnection& stream, std::uint16_t port) {
  stream.send("GET /__waymark/changes HTTP/1.1\r\nHost: localhost:" + std::to_string(port) + "\r\n\r\n");
}

/// The number in the first 'data: NUMBER ok' of a stream.
long long number_in(const std::string& events, const std::string& word = " ok") {
  const auto end = events.find(word + "\n\n");
  const auto start = events.rfind("data: ", end);
  return end == std::string::npos || start == std::string::npos ? -1 : std::stoll(events.substr(start + 6));
}

}  // namespace

TEST_CASE("a saved page is built, published and told to open pages", "[serve]") {
  Serving serving;
  const std::uint16_t port = serving.port();
  REQUIRE(port != 0);
  CHECK(body_of(get(port, "/")).starts_with("<body>first<script"));
  RawConnection stream(port);
  follow(stream, port);
  REQUIRE(stream.wait_for(" ok\n\n"));
  const long long before = number_in(stream.received());
  stream.forget();
  serving.folder.write("kb/page.md", "second");
  REQUIRE(stream.wait_for(" ok\n\n"));
  CHECK(number_in(stream.received()) == before + 1);
  CHECK(body_of(get(port, "/")).starts_with("<body>second<script"));
  serving.stop();
  stream.rest();
  CHECK(stream.ended());
  CHECK(serving.said() ==
        std::vector<std::string>{"preview at http://127.0.0.1:" + std::to_string(port) + "/ (Ctrl-C ends it)",
                                 "'" + serving.folder.path().string() + "/kb/page.md' changed: building again",
                                 "preview ended"});
}

TEST_CASE("an editor that saves by writing, renaming and deleting causes one build", "[serve]") {
  Serving serving;
  REQUIRE(serving.port() != 0);
  const auto kb = serving.folder.path() / "kb";
  serving.do_in_steps({
      [&] { std::filesystem::rename(kb / "page.md", kb / "page.md~"); },
      [&] { serving.folder.write("kb/4913", ""); },
      [&] { serving.folder.write("kb/page.md", ""); },
      [&] { serving.folder.write("kb/page.md", "sec"); },
      [&] { serving.folder.write("kb/page.md", "second"); },
      [&] { std::filesystem::remove(kb / "page.md~"); },
  });
  REQUIRE(serving.wait_for_builds(2));
  CHECK(body_of(get(serving.port(), "/")).starts_with("<body>second<script"));
  // The next build is the next change's: had the save caused another, it would stand between the two.
  serving.folder.write("kb/end.md", "x");
  REQUIRE(serving.wait_for_builds(3));
  const std::vector<std::string> said = serving.said();
  REQUIRE(said.size() == 3);
  CHECK(said[1] == "'" + (kb / "page.md").string() + "' changed: building again");
  CHECK(said[2] == "'" + (kb / "end.md").string() + "' changed: building again");
}

TEST_CASE("a change during a build leads to another", "[serve]") {
  std::atomic<int> round{0};
  Serving serving([&](Serving& self) {
    const BuildResult result = self.publish();
    if (++round == 2) {
      self.folder.write("kb/page.md", "written while the second build ran");
    }
    return result;
  });
  const std::uint16_t port = serving.port();
  REQUIRE(port != 0);
  serving.folder.write("kb/page.md", "second");
  REQUIRE(serving.wait_for_builds(3));
  CHECK(body_of(get(port, "/")).starts_with("<body>written while the second build ran<script"));
}

TEST_CASE("a failed build keeps the pages, and open ones are told", "[serve]") {
  Serving serving([](Serving& self) {
    const std::string text = self.folder.read("kb/page.md");
    if (text == "throw") {
      throw std::runtime_error("can't go\non");
    }
    if (text == "throw error") {
      throw waymark::Error("disk is full", "make room", {"output", 0, 0});
    }
    return text == "wrong" ? BuildResult::failed : text == "same" ? BuildResult::unchanged : self.publish();
  });
  const std::uint16_t port = serving.port();
  REQUIRE(port != 0);
  RawConnection stream(port);
  follow(stream, port);
  REQUIRE(stream.wait_for(" ok\n\n"));
  const long long number = number_in(stream.received());
  stream.forget();

  serving.folder.write("kb/page.md", "wrong");
  REQUIRE(stream.wait_for(" failed\n\n"));
  CHECK(number_in(stream.received(), " failed") == number);
  CHECK(body_of(get(port, "/")).starts_with("<body>first<script"));
  REQUIRE(serving.wait_for_line("the build failed: the preview shows the last good one"));
  stream.forget();

  serving.folder.write("kb/page.md", "same");
  REQUIRE(stream.wait_for(" ok\n\n"));
  CHECK(number_in(stream.received()) == number);
  stream.forget();

  serving.folder.write("kb/page.md", "throw");
  REQUIRE(stream.wait_for(" failed\n\n"));
  CHECK(serving.wait_for_line("error: can't go␊on"));
  serving.folder.write("kb/page.md", "throw error");
  CHECK(serving.wait_for_line("output: error: disk is full"));
  CHECK(serving.wait_for_line("  hint: make room"));
}

TEST_CASE("a first build that fails leaves a page that waits", "[serve]") {
  Serving serving(
      [](Serving& self) { return self.folder.read("kb/page.md") == "first" ? BuildResult::failed : self.publish(); });
  const std::uint16_t port = serving.port();
  REQUIRE(port != 0);
  CHECK(status_of(get(port, "/")) == "503 Service Unavailable");
  RawConnection stream(port);
  follow(stream, port);
  REQUIRE(stream.wait_for(" failed\n\n"));
  serving.folder.write("kb/page.md", "mended");
  REQUIRE(stream.wait_for(" ok\n\n"));
  CHECK(body_of(get(port, "/")).starts_with("<body>mended<script"));
}

TEST_CASE("a first build that can't go on ends the preview", "[serve]") {
  ServeRequest request;
  request.port = 0;
  request.build = []() -> BuildResult { throw waymark::Error("there is no knowledge-base.yaml"); };
  request.say = [](std::string_view) {};
  request.stop = [] { return true; };
  CHECK_THROWS_WITH(waymark::serve(request), "there is no knowledge-base.yaml");
}

TEST_CASE("a port in use is found before anything is built", "[serve]") {
  Serving serving;
  ServeRequest request;
  request.port = serving.port();
  REQUIRE(request.port != 0);
  bool built = false;
  request.build = [&] {
    built = true;
    return BuildResult::changed;
  };
  request.say = [](std::string_view) {};
  request.stop = [] { return true; };
  CHECK_THROWS_WITH(waymark::serve(request), "port " + std::to_string(request.port) + " is in use");
  CHECK_FALSE(built);
}
