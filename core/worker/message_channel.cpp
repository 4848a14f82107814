#include "message_channel.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <string>

namespace waymark::worker {
namespace {

constexpr int kExitAlone = 4;

/// Of the frame last received.
std::atomic<std::uint32_t> current_sequence{0};
static_assert(std::atomic<std::uint32_t>::is_always_lock_free, "a signal handler reads it");

void read_all(char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::read(kMessages, to, size);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      ::_exit(kExitAlone);
    }
    to += count;
    size -= static_cast<std::size_t>(count);
  }
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(kMessages, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      ::_exit(kExitAlone);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::uint32_t number(const char* bytes) {
  std::uint32_t result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    result |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return result;
}

}  // namespace

Frame receive_frame() {
  std::array<char, kFrameHeader> header{};
  read_all(header.data(), header.size());
  Frame frame{static_cast<FrameType>(header[4]), number(&header[5]), {}};
  current_sequence = frame.sequence;
  const std::size_t size = number(header.data());
  if (size > kMaxPayload) {
    ::_exit(kExitAlone);
  }
  frame.payload.resize(size);
  read_all(frame.payload.data(), size);
  return frame;
}

void send_frame(FrameType type, std::string_view payload) {
  const auto header = frame_header(type, current_sequence, payload.size());
  write_all({header.data(), header.size()});
  write_all(payload);
}

void send_last_frame(FrameType type, std::string_view payload) {
  send_frame(type, payload);
  ::_exit(0);
}

}  // namespace waymark::worker
