// What the tests of the scaffolding commands share.
#pragma once

#include "messages.hpp"
#include "pack/read_library.hpp"
#include "scaffold/scaffolded.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace waymark::test {

inline constexpr Date kToday{2026, 11, 22};

/// 'kind: message (hint)' of what `action` throws.
inline std::string thrown(const std::function<void()>& action) {
  try {
    action();
  } catch (const UsageError& error) {
    return std::string("usage: ") + error.what() + " (" + error.hint() + ")";
  } catch (const Error& error) {
    return std::string("error: ") + error.what() + " (" + error.hint() + ")";
  }
  return "nothing";
}

/// One line each: '+ created', '~ changed', '! to do'; paths below `folder`.
inline std::string summary(const ScratchFolder& folder, const Scaffolded& done) {
  const std::string start = folder.path().string() + "/";
  const auto shortened = [&](std::string text) {
    for (std::size_t at = 0; (at = text.find(start)) != std::string::npos;) {
      text.erase(at, start.size());
    }
    return text;
  };
  std::string result;
  for (const auto& path : done.created) {
    result += "+ " + shortened(path.string()) + "\n";
  }
  for (const auto& path : done.changed) {
    result += "~ " + shortened(path.string()) + "\n";
  }
  for (const auto& line : done.to_do) {
    result += "! " + shortened(line) + "\n";
  }
  return result;
}

/// The ids of the pages that the reader finds, or what it has to complain about.
inline std::string pages_read(const std::filesystem::path& knowledge_base) {
  Diagnostics diagnostics;
  const Library library = read_library(knowledge_base, diagnostics);
  if (!diagnostics.empty()) {
    return messages(diagnostics);
  }
  std::string result;
  for (const PageSource& page : library.pages) {
    result += page.id + " '" + page.meta.title + "'\n";
  }
  return result;
}

}  // namespace waymark::test
