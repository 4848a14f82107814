// The directives that every knowledge base has.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

#include <functional>
#include <string_view>
#include <vector>

namespace waymark {

/// Turns the directive into blocks of the document that is being built. `add_body` adds its body, parsed as Markdown.
/// Reports unknown names, arguments and options with 'did you mean'.
void expand_core_directive(const DirectiveCall& call, const std::function<void()>& add_body, DocumentBuilder& builder,
                           Diagnostics& diagnostics);

/// Reports a directive that nobody brings, with 'did you mean' among the `known` ones.
void report_unknown_directive(const DirectiveCall& call, const std::vector<std::string_view>& known,
                              Diagnostics& diagnostics);

/// Their names, in alphabetical order.
const std::vector<std::string_view>& core_directive_names();

}  // namespace waymark
