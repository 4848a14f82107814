#include "plugin/worker_channel.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;

bool would_wait(int code) { return code == EAGAIN || code == EWOULDBLOCK || code == EINTR; }

/// Whole milliseconds until then, at least 1 unless it is past.
int milliseconds_until(WorkerChannel::Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - WorkerChannel::Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 1 << 30));
}

}  // namespace

WorkerChannel::WorkerChannel(Descriptor messages, Descriptor log)
    : messages_(std::move(messages)), log_(std::move(log)), buffer_(kBufferBytes, '\0') {
  for (const Descriptor* each : {&messages_, &log_}) {
    ::fcntl(each->get(), F_SETFL, ::fcntl(each->get(), F_GETFL) | O_NONBLOCK);
  }
}

WorkerReply WorkerChannel::exchange(FrameType type, std::uint32_t sequence, std::string_view payload,
                                    Clock::time_point deadline) {
  // What comes before it was asked for is not an answer.
  const bool open = receive_some();
  if (reader_.has_rest()) {
    return {WorkerReply::Kind::broken, {}};
  }
  if (!open) {
    return {WorkerReply::Kind::closed, {}};
  }
  const auto header = frame_header(type, sequence, payload.size());
  return run({header.data(), header.size()}, payload, deadline);
}

WorkerReply WorkerChannel::receive(Clock::time_point deadline) { return run({}, {}, deadline); }

void WorkerChannel::send_now(FrameType type, std::uint32_t sequence) {
  const auto header = frame_header(type, sequence, 0);
  std::string_view left(header.data(), header.size());
  std::string_view none;
  send_some(left, none);
}

WorkerReply WorkerChannel::run(std::string_view header, std::string_view payload, Clock::time_point deadline) {
  bool open = true;
  while (true) {
    try {
      if (auto frame = reader_.next()) {
        read_log();
        return {WorkerReply::Kind::frame, std::move(*frame)};
      }
    } catch (const FrameError&) {
      return {WorkerReply::Kind::broken, {}};
    }
    if (!open) {
      return {WorkerReply::Kind::closed, {}};
    }
    if (!send_some(header, payload)) {
      header = payload = {};  // The worker has gone; it may have said why.
    }
    const bool sending = !header.empty() || !payload.empty();
    std::array<pollfd, 2> waited{
        {{messages_.get(), static_cast<short>(POLLIN | (sending ? POLLOUT : 0)), 0}, {log_.get(), POLLIN, 0}}};
    const int count = ::poll(waited.data(), waited.size(), milliseconds_until(deadline));
    if (count >= 0 && Clock::now() >= deadline) {
      return {WorkerReply::Kind::late, {}};
    }
    if (count > 0 && waited[1].revents != 0) {
      read_log();
    }
    if (count > 0 && (waited[0].revents & ~POLLOUT) != 0) {
      open = receive_some();
    }
  }
}

bool WorkerChannel::send_some(std::string_view& header, std::string_view& payload) {
  while (!header.empty() || !payload.empty()) {
    // sendmsg() does not write, whatever the type of the pointers.
    std::array<iovec, 2> parts{
        {{const_cast<char*>(header.data()), header.size()}, {const_cast<char*>(payload.data()), payload.size()}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t sent = ::sendmsg(messages_.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) {
      return would_wait(errno);
    }
    const auto of_header = std::min(static_cast<std::size_t>(sent), header.size());
    header.remove_prefix(of_header);
    payload.remove_prefix(static_cast<std::size_t>(sent) - of_header);
  }
  return true;
}

bool WorkerChannel::receive_some() {
  const ssize_t count = ::recv(messages_.get(), buffer_.data(), buffer_.size(), MSG_DONTWAIT);
  if (count <= 0) {
    return count < 0 && would_wait(errno);
  }
  reader_.add({buffer_.data(), static_cast<std::size_t>(count)});
  return true;
}

void WorkerChannel::read_log() {
  // Why: not until the pipe is empty, which it never is while a plugin prints for ever; but more than a pipe can hold.
  for (int reads = 0; reads < 4 && log_.is_open(); ++reads) {
    const ssize_t count = ::read(log_.get(), buffer_.data(), buffer_.size());
    if (count < 0 && would_wait(errno)) {
      return;
    }
    if (count <= 0) {
      log_.close();
      return;
    }
    const auto kept = std::min(static_cast<std::size_t>(count), kMaxLog - printed_.size());
    printed_.append(buffer_, 0, kept);
    dropped_ += static_cast<std::size_t>(count) - kept;
  }
}

std::string WorkerChannel::take_log() {
  read_log();
  std::string log = std::exchange(printed_, {});
  if (const std::size_t dropped = std::exchange(dropped_, 0); dropped > 0) {
    log += fmt::format("\n({} more bytes were left out)\n", dropped);
  }
  return log;
}

}  // namespace waymark
