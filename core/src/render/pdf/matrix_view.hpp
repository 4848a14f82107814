// What a matrix shows of a worksheet's rows: the text of each in the cell that it names.
#pragma once

#include <waymark/document.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// Texts by the labels of their row and column.
using ViewTexts = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

/// The example's texts for a table that is marked as a view of rows in the worksheet around it; none if the table is no
/// view, or the example says nothing.
ViewTexts example_view(const Document& document, NodeIndex table);

}  // namespace waymark
