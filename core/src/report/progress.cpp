#include "report/progress.hpp"

#include "text/display_width.hpp"

#include <fmt/format.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace waymark {
namespace {

constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::size_t kWidest = 100;
constexpr std::size_t kShortestBar = 4;
constexpr std::size_t kLongestBar = 40;
constexpr std::string_view kClearLine = "\r\x1b[K";

void write_to_standard_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

/// One column less than the terminal has, since writing in the last one wraps on some.
std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1) {
    return std::min<std::size_t>(size.ws_col - 1U, kWidest);
  }
  return 79;
}

std::string cut_to(std::string text, std::size_t width) {
  while (display_width(text) > width) {
    text.pop_back();
  }
  return text;
}

}  // namespace

ProgressStyle progress_style(bool quiet) {
  if (quiet) {
    return ProgressStyle::quiet;
  }
  const char* terminal = std::getenv("TERM");
  const bool understands = terminal != nullptr && *terminal != '\0' && std::string_view(terminal) != "dumb";
  return ::isatty(STDERR_FILENO) == 1 && understands ? ProgressStyle::bar : ProgressStyle::lines;
}

std::string progress_bar(std::string_view stage, std::size_t done, std::size_t total, std::size_t width) {
  const std::string name = shown(stage);
  if (total == 0) {
    return cut_to(fmt::format("{}  {}", name, done), width);
  }
  done = std::min(done, total);
  const std::string count = fmt::format("{:3}% {}/{}", done * 100 / total, done, total);
  const std::size_t around = display_width(name) + count.size() + 6;  // brackets, and two spaces on each side
  if (around + kShortestBar > width) {
    return cut_to(fmt::format("{}  {}", name, count), width);
  }
  const std::size_t length = std::min(width - around, kLongestBar);
  const std::size_t filled = length * done / total;
  return fmt::format("{}  [{}{}]  {}", name, std::string(filled, '#'), std::string(length - filled, '-'), count);
}

Progress::Progress(ProgressStyle style) : Progress(style, write_to_standard_error) {}

Progress::Progress(ProgressStyle style, Write write, std::chrono::milliseconds bar_delay)
    : style_(style), write_(std::move(write)), bar_delay_(bar_delay) {
  if (style_ == ProgressStyle::bar) {
    drawer_ = std::thread([this] { draw_until_stopped(); });
  }
}

Progress::~Progress() { finish(); }

void Progress::stage(std::string_view name, std::size_t total) {
  const std::lock_guard lock(mutex_);
  end_stage();
  name_ = name;
  total_ = total;
  done_.store(0, std::memory_order_relaxed);
  stage_start_ = std::chrono::steady_clock::now();
  in_stage_ = true;
}

void Progress::finish() {
  {
    const std::lock_guard lock(mutex_);
    end_stage();
    stopped_ = true;
  }
  changed_.notify_all();
  if (drawer_.joinable()) {
    drawer_.join();
  }
  if (drawn_) {
    write_(kClearLine);
    drawn_ = false;
  }
}

void Progress::end_stage() {
  if (!in_stage_) {
    return;
  }
  in_stage_ = false;
  if (style_ != ProgressStyle::lines) {
    return;
  }
  const std::size_t done = done_.load(std::memory_order_relaxed);
  std::string line = shown(name_);
  if (done != 0) {
    line += fmt::format(": {}", done);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - stage_start_;
  if (taken.count() >= 1) {
    line += fmt::format(" ({:.1f} s)", taken.count());
  }
  write_(line + '\n');
}

void Progress::draw_until_stopped() {
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kRedraw, [this] { return stopped_; })) {
    if (in_stage_ && std::chrono::steady_clock::now() - start_ >= bar_delay_) {
      const std::size_t done = done_.load(std::memory_order_relaxed);
      write_(fmt::format("{}{}", kClearLine, progress_bar(name_, done, total_, terminal_width())));
      drawn_ = true;
    }
  }
}

}  // namespace waymark
