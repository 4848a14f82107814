#include "data/yaml_wording.hpp"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

constexpr std::string_view kAlign = "start the keys of one mapping in the same column";
constexpr std::string_view kQuote = "put the whole value in quotes";
constexpr std::string_view kCloseDouble = "end the text with '\"', and indent its lines if it has several";
constexpr std::string_view kCloseSingle = "end the text with \"'\", and write an apostrophe inside it twice";

constexpr std::array kWordings{
    YamlWording{"double-quoted scalar without closing", "double-quoted text is not closed", kCloseDouble},
    YamlWording{"wrongly indented double-quoted", "double-quoted text is not closed", kCloseDouble},
    YamlWording{"single-quoted scalar without closing", "single-quoted text is not closed", kCloseSingle},
    YamlWording{"wrongly indented single-quoted", "single-quoted text is not closed", kCloseSingle},
    YamlWording{"invalid trailing content after", "text after a closing quotation mark", kQuote},
    YamlWording{"flow sequence without a closing bracket", "'[' is not closed", "end the list with ']'", true},
    YamlWording{"missing comma in flow sequence", "',' or ']' is missing", "separate the items with commas"},
    YamlWording{"missing comma in flow mapping", "',' or '}' is missing", "separate the entries with commas"},
    YamlWording{"flow mapping without a closing brace", "'{' is not closed", "end the mapping with '}'", true},
    YamlWording{"flow sequence with invalid extra closing bracket", "']' without '['", kQuote},
    YamlWording{"flow mapping with invalid extra closing brace", "'}' without '{'", kQuote},
    YamlWording{"invalid nested block mapping on the same line", "a second ': ' in a line", kQuote},
    YamlWording{"invalid tab as indendation", "tab used to indent", "indent with spaces"},
    YamlWording{"tab character may not be used as indentation", "tab used to indent", "indent with spaces"},
    YamlWording{"invalid multiline plain key", "the line below is indented as if it continued this value", kAlign},
    YamlWording{"invalid indentation in mapping", "wrong indentation", kAlign},
    YamlWording{"could not find expected ':'", "line is not 'key: value'",
                "write a colon and a space after the key, or indent the line to continue the value above"},
    YamlWording{"invalid value after mapping", "line is not 'key: value'",
                "write a colon and a space after the key, or indent the line to continue the value above"},
    YamlWording{"invalid scalar at the end of block sequence", "line is not part of the list above",
                "start it with '- ' in the list's column"},
    YamlWording{"block sequence on the same line as a mapping key", "list starts on the line of its key",
                "start the list on the next line"},
    YamlWording{"invalid escape", "unknown escape in a double-quoted text",
                "write '\\\\' for a backslash, or use single quotes"},
};

}  // namespace

const YamlWording* yaml_wording(std::string_view theirs) {
  const auto* found = std::find_if(kWordings.begin(), kWordings.end(), [&](const YamlWording& candidate) {
    return theirs.substr(0, candidate.theirs.size()) == candidate.theirs;
  });
  return found == kWordings.end() ? nullptr : found;
}

}  // namespace waymark
