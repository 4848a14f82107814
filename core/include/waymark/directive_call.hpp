// What a plugin's directive gets and gives: the request with its options and data, and the reply with its blocks.
#pragma once

#include <waymark/diagnostic.hpp>
#include <waymark/document_builder.hpp>
#include <waymark/value.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// One use of a directive on a page.
struct DirectiveRequest {
  struct Option {
    std::string name;
    std::string text;  ///< as written
    ValuePlace place;
    Value data;  ///< of an option that names a data file: what is in it
  };
  std::string directive;
  std::string argument;   ///< what stands after the name
  std::string page;       ///< id of the page
  std::string language;   ///< of the knowledge base: 'en-GB'
  int heading_level = 1;  ///< of the heading that the directive stands under; 1 is the page's title
  ValuePlace place;       ///< of the fence
  std::vector<Option> options;
  std::string body;  ///< as written, for a directive that takes text
  Value body_data;   ///< for a directive whose body is YAML; missing if it is empty

  [[nodiscard]] const Option* option(std::string_view name) const {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& each) { return each.name == name; });
    return found == options.end() ? nullptr : &*found;
  }
  /// What is in the file that the option names; missing without the option.
  [[nodiscard]] const Value& data(std::string_view name) const {
    static const Value missing;
    const Option* found = option(name);
    return found == nullptr ? missing : found->data;
  }
  /// The option's text, or `otherwise` without the option.
  [[nodiscard]] std::string text(std::string_view name, std::string_view otherwise = {}) const {
    const Option* found = option(name);
    return found == nullptr ? std::string(otherwise) : found->text;
  }
};

/// What the directive becomes. An error reported here stops the build as any other error does.
class DirectiveReply {
 public:
  struct Finding {
    Severity severity = Severity::error;
    ValuePlace place;
    std::string message;  ///< starts small, ends without a full stop, names in single quotes
    std::string hint;
  };

  DirectiveReply() { blocks.at(0, 0); }

  DocumentBuilder blocks;  ///< places in it are lines of the page; without one a block stands at the directive

  void error(ValuePlace place, std::string message, std::string hint = {}) {
    findings.push_back({Severity::error, std::move(place), std::move(message), std::move(hint)});
  }
  void warning(ValuePlace place, std::string message, std::string hint = {}) {
    findings.push_back({Severity::warning, std::move(place), std::move(message), std::move(hint)});
  }
  [[nodiscard]] bool has_errors() const {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& each) { return each.severity == Severity::error; });
  }

  std::vector<Finding> findings;
};

}  // namespace waymark
