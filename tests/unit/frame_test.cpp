#include "plugin/frame.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

std::string frame_bytes(FrameType type, std::uint32_t sequence, const std::string& payload) {
  const auto header = frame_header(type, sequence, payload.size());
  return std::string(header.data(), header.size()) + payload;
}

}  // namespace

TEST_CASE("a frame's header is its size, type and number, with the low byte first", "[frame]") {
  CHECK(frame_bytes(FrameType::answer, 0x01020304, "hi") == std::string("\x02\x00\x00\x00"
                                                                        "a"
                                                                        "\x04\x03\x02\x01"
                                                                        "hi",
                                                                        11));
}

TEST_CASE("frames come out as they went in, however the bytes arrive", "[frame]") {
  const std::string bytes = frame_bytes(FrameType::answer, 7, "one") +
                            frame_bytes(FrameType::no_memory, 0xffffffff, "") +
                            frame_bytes(FrameType::failed, 8, "three");
  for (std::size_t step = 1; step <= bytes.size(); ++step) {
    CAPTURE(step);
    FrameReader reader;
    std::string found;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      reader.add(std::string_view(bytes).substr(at, step));
      while (const auto frame = reader.next()) {
        found += frame_bytes(frame->type, frame->sequence, frame->payload);
      }
    }
    CHECK(found == bytes);
    CHECK_FALSE(reader.has_rest());
  }
}

TEST_CASE("a frame that has not all arrived is waited for", "[frame]") {
  FrameReader reader;
  const std::string bytes = frame_bytes(FrameType::answer, 7, "one");
  reader.add(std::string_view(bytes).substr(0, bytes.size() - 1));
  CHECK_FALSE(reader.next());
  CHECK(reader.has_rest());
  reader.add("e");
  CHECK(reader.next()->payload == "one");
}

TEST_CASE("the largest frame is read, and a larger one refused as soon as it is announced", "[frame]") {
  FrameReader reader;
  const auto largest = frame_header(FrameType::answer, 1, kMaxPayload);
  reader.add({largest.data(), largest.size()});
  CHECK_FALSE(reader.next());
  reader.add(std::string(kMaxPayload, 'x'));
  CHECK(reader.next()->payload.size() == kMaxPayload);
  const auto larger = frame_header(FrameType::answer, 1, kMaxPayload + 1);
  reader.add({larger.data(), larger.size()});
  CHECK_THROWS_WITH(reader.next(), "a frame announces 67108865 bytes");
}

}  // namespace waymark
