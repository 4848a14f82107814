// The messages between the program and a plugin's worker: a header of nine bytes, then the payload.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// What both sides must agree on: the forms of frames and of what is in them.
inline constexpr int kWorkerProtocol = 1;

enum class FrameType : std::uint8_t {
  // From the program.
  start = 's',    ///< WorkerStart; the worker waits for it before it does anything
  request = 'q',  ///< to be handed to the plugin
  end = 'e',      ///< no more requests; without payload
  // From the worker.
  layers = 'l',          ///< Confinement, sent before any of the plugin's code has run
  ready = 'r',           ///< the identity of the plugin, which is loaded
  refused = 'x',         ///< Complaint: the plugin cannot be loaded, and never will
  answer = 'a',          ///< of the plugin, to a request
  failed = 'f',          ///< Complaint: the plugin did not answer as it must
  no_memory = 'm',       ///< the plugin ran out of memory; without payload
  forbidden = 'c',       ///< the plugin made a system call that is forbidden: its number, in decimal digits
  stack_overflow = 'o',  ///< without payload
};

/// No payload is larger, in bytes.
inline constexpr std::size_t kMaxPayload = std::size_t{64} << 20U;
inline constexpr std::size_t kFrameHeader = 9;

struct Frame {
  FrameType type = FrameType::end;
  /// A frame from the worker repeats that of the frame from the program that it belongs to; those are random, so that
  /// a plugin that writes frames of its own does not know them.
  std::uint32_t sequence = 0;
  std::string payload;
};

/// The header: the payload's size, the type, the sequence number; numbers with the low byte first.
inline std::array<char, kFrameHeader> frame_header(FrameType type, std::uint32_t sequence, std::size_t size) {
  std::array<char, kFrameHeader> header{};
  for (std::size_t i = 0; i < 4; ++i) {
    header[i] = static_cast<char>((size >> (8 * i)) & 0xffU);
    header[5 + i] = static_cast<char>((sequence >> (8 * i)) & 0xffU);
  }
  header[4] = static_cast<char>(type);
  return header;
}

/// A frame whose payload would be too large.
class FrameError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Cuts a stream of bytes into frames.
class FrameReader {
 public:
  void add(std::string_view bytes) { bytes_.append(bytes); }
  /// The next frame, if it is complete. Throws FrameError if it announces more than kMaxPayload bytes; then nothing
  /// that follows can be read.
  std::optional<Frame> next() {
    if (bytes_.size() < kFrameHeader) {
      return std::nullopt;
    }
    const std::size_t size = number(0);
    if (size > kMaxPayload) {
      throw FrameError("a frame announces " + std::to_string(size) + " bytes");
    }
    if (bytes_.size() - kFrameHeader < size) {
      return std::nullopt;
    }
    Frame frame{static_cast<FrameType>(bytes_[4]), number(5), {}};
    if (bytes_.size() == kFrameHeader + size) {
      bytes_.erase(0, kFrameHeader);
      frame.payload = std::exchange(bytes_, {});
    } else {
      frame.payload = bytes_.substr(kFrameHeader, size);
      bytes_.erase(0, kFrameHeader + size);
    }
    return frame;
  }
  /// Whether bytes are left that next() has not returned.
  [[nodiscard]] bool has_rest() const { return !bytes_.empty(); }

 private:
  [[nodiscard]] std::uint32_t number(std::size_t offset) const {
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      result |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[offset + i])) << (8 * i);
    }
    return result;
  }

  std::string bytes_;
};

}  // namespace waymark
