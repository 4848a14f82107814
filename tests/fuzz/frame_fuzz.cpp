// Fuzzes what a worker sends: bytes into frames, however they arrive, and the messages in them.
#include "plugin/frame.hpp"
#include "plugin/worker_messages.hpp"
#include "require.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using waymark::fuzz::require;

struct Heard {
  std::vector<waymark::Frame> frames;
  bool refused = false;
  bool has_rest = false;
};

Heard hear(std::string_view bytes, std::size_t step) {
  Heard heard;
  waymark::FrameReader reader;
  try {
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      reader.add(bytes.substr(at, step));
      while (auto frame = reader.next()) {
        heard.frames.push_back(std::move(*frame));
      }
    }
  } catch (const waymark::FrameError&) {
    heard.refused = true;
  }
  heard.has_rest = reader.has_rest();
  return heard;
}

/// A message is read, or refused by the one exception that says so.
template <typename Read>
void read_message(const std::string& payload, const Read& read) {
  try {
    read(payload);
  } catch (const nlohmann::json::exception&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const Heard whole = hear(bytes, bytes.size() + 1);
  std::string again;
  for (const waymark::Frame& frame : whole.frames) {
    const auto header = waymark::frame_header(frame.type, frame.sequence, frame.payload.size());
    again.append(header.data(), header.size()).append(frame.payload);
    read_message(frame.payload, waymark::read_confinement);
    read_message(frame.payload, waymark::read_identity);
    read_message(frame.payload, waymark::read_complaint);
  }
  require(bytes.compare(0, again.size(), again) == 0, "frames are the bytes that came, and none is left out");
  require((again.size() < bytes.size()) == whole.has_rest, "what is no whole frame is kept");
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}}) {
    const Heard parts = hear(bytes, step);
    require(parts.refused == whole.refused && parts.frames.size() == whole.frames.size(),
            "it does not matter how the bytes arrive");
    for (std::size_t i = 0; i < parts.frames.size(); ++i) {
      require(parts.frames[i].type == whole.frames[i].type && parts.frames[i].payload == whole.frames[i].payload,
              "a frame does not depend on how it arrives");
    }
  }
  return 0;
}
