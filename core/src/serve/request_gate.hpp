// Decides whether the preview server answers a request at all, by who sent it and what it asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What counts of a request's head. A header that was sent more than once is in `repeated`.
struct RequestHead {
  std::string method;
  std::string target;
  std::optional<std::string> host;
  std::optional<std::string> origin;
  std::optional<std::string> fetch_site;
  std::optional<std::string> fetch_mode;
  std::optional<std::string> fetch_destination;
  bool repeated = false;  ///< one of these headers came twice
};

/// Why a request is refused.
struct Refusal {
  int status = 400;
  std::string reason;  ///< a sentence for the response's body
};

/// Nothing if the request may be answered. Refused are: methods other than GET and HEAD; a Host that is not this
/// server on the loopback (DNS rebinding would send another name); an Origin that is not ours; and what other sites'
/// pages fetch or frame (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/). Following a link from elsewhere is
/// fine.
std::optional<Refusal> refuse(const RequestHead& head, std::uint16_t port);

/// The parts of the path that a request target names, percent escapes decoded once: '/a%20b/c?q' gives {'a b', 'c'},
/// and '/a/' gives {'a', ''}. A Refusal through `refusal` and nothing if the target isn't a plain path below the root:
/// no leading '/', '.' or '..' or empty parts, backslashes, control characters, bad escapes, hidden names.
std::optional<std::vector<std::string>> path_parts(std::string_view target, Refusal& refusal);

}  // namespace waymark
