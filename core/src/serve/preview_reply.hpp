// What the preview server answers to one request: a file of the site, a page that says what is wrong, or the events.
#pragma once

#include "serve/change_feed.hpp"
#include "serve/request_gate.hpp"
#include "serve/site_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace waymark {

struct PreviewReply {
  enum class Body : std::uint8_t { text, file, events };
  int status = 200;
  Body kind = Body::text;
  std::string type;
  std::string location;  ///< of a redirection
  std::string text;
  FileHandle file;
  std::uintmax_t size = 0;  ///< of the body in bytes; not for events
};

/// Reads a request's head (request line, headers, empty line). Throws Poco::Exception if it is malformed.
RequestHead parse_head(const std::string& bytes);

/// Finds the answer. Pages come out as live_page() makes them.
PreviewReply reply_to(const RequestHead& head, const std::filesystem::path& site, std::uint16_t port,
                      const ChangeFeed& feed);

/// A refusal as an answer in plain text.
PreviewReply refusal_reply(const Refusal& refusal);

/// The answer's status line and headers, with the empty line.
std::string head_text(const PreviewReply& reply);

}  // namespace waymark
