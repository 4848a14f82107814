// Pages that hold every kind of field, grid and explanation, made without any plugin.
#pragma once

#include <waymark/document.hpp>

#include <string>
#include <vector>

namespace waymark {

struct WorksheetPage {
  std::string name;
  std::string title;
  Document document;
};

/// The pack's first page, and those of its one section.
std::vector<WorksheetPage> worksheet_pages();

}  // namespace waymark
