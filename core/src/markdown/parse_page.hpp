// Turns a page's Markdown into a document: cmark-gfm's tree becomes the model, with source positions.
#pragma once

#include "directive/directive.hpp"
#include "markdown/glossary_matcher.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

#include <functional>

namespace waymark {

/// Adds the directive's body, parsed as Markdown, to the document that is being built.
using AddBody = std::function<void()>;

/// Turns one directive into blocks; reports an unknown one.
using ExpandDirective = std::function<void(const DirectiveCall& call, const AddBody& add_body, DocumentBuilder& builder,
                                           Diagnostics& diagnostics)>;

/// What parsing needs beside the page itself.
struct MarkdownContext {
  const Library& library;
  const GlossaryMatcher& glossary;
  const ExpandDirective& expand;
};

/// Parses `page`. What is wrong is reported, and the document holds the rest. Safe to call from several threads.
Document parse_page(const PageSource& page, const MarkdownContext& context, Diagnostics& diagnostics);

/// How deep blocks, inlines and directives may lie in each other.
inline constexpr int kMaxNesting = 100;
/// How many cells a table may have.
inline constexpr std::uint64_t kMaxTableCells = 50'000;

}  // namespace waymark
