// A service's answers to a framework's items: what is so now, the evidence, views of the level, and a plan.
#pragma once

#include "framework.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace maturity_framework {

/// One opinion on an item.
struct View {
  enum class Kind : std::uint8_t { none, level, not_applicable };
  Kind kind = Kind::none;
  std::size_t level = 0;  ///< of Kind::level

  [[nodiscard]] bool is_level() const { return kind == Kind::level; }
  friend bool operator==(const View&, const View&) = default;
};

struct Answer {
  std::string now{};               ///< where the service is, in its own words
  std::string evidence{};          ///< what shows it
  std::vector<View> individual{};  ///< of one person or several, before they agreed
  View agreed{};
  std::optional<std::size_t> target{};  ///< the level that the team aims for
  std::string actions{};
  std::string lead{};
  std::string deadline{};  ///< dates are as '2026-03-31'; may be empty
  std::string review{};
};

struct Answers {
  std::string id{};     ///< of this assessment, for the calendar's entries; stable
  std::string title{};  ///< whose answers these are
  std::string text{};
  std::string date{};           ///< of the assessment
  bool illustrative = false;    ///< it is invented
  std::vector<Answer> items{};  ///< one for each of the framework's, in their order
};

}  // namespace maturity_framework
