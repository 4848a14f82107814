// Reads knowledge-base.yaml.
#pragma once

#include "pack/library.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace waymark {

/// A folder that knowledge-base.yaml lists, as it stands there.
struct ListedFolder {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool elsewhere = false;             ///< written as 'from': it may lie anywhere, and hold several packs
  std::vector<std::string> wanted{};  ///< ids of those that are taken; empty: all
};

struct KnowledgeBaseFile {
  KnowledgeBase knowledge_base;
  std::vector<ListedFolder> packs;
  std::map<std::string, std::string, std::less<>> placeholders;
};

/// Reads `text`, the content of the file that messages call `file`. Mistakes are reported, and what could be read is
/// returned.
KnowledgeBaseFile read_knowledge_base(const std::string& text, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
