// Says which names of files and folders every system can hold, Windows among them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

inline constexpr std::size_t kMaxNameBytes = 120;
/// Of a path in the site. Why: Windows allows 260 characters, and a shared drive's own path takes its part of them.
inline constexpr std::size_t kMaxSitePathBytes = 180;

struct NameProblem {
  std::string message;  ///< empty: there is none
  std::string hint;
  [[nodiscard]] bool found() const { return !message.empty(); }
};

/// What is wrong with one name (no '/' in it); it need not be valid UTF-8.
NameProblem name_problem(std::string_view name);

/// What is wrong with the length of a path in the site.
NameProblem site_path_problem(std::string_view path);

}  // namespace waymark
