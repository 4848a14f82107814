// Where a page's content comes from.
#pragma once

#include <cstdint>
#include <string>

namespace waymark {

/// A work that pages are made from, or the pack's own.
struct Source {
  std::string title;
  std::string publisher;
  std::string year;
  std::string address;
  std::string permission;   ///< under which its content is used, as a sentence
  bool original = false;    ///< the pack's own work
  bool endorsed = false;    ///< its publisher has endorsed what the pack makes of it
  bool unverified = false;  ///< the address is given as found and was not checked
  std::string id{};         ///< by which pages name it, if pack.yaml does; else empty
  std::uint32_t line = 0;   ///< where it is written out, in the page's file or in pack.yaml
};

}  // namespace waymark
