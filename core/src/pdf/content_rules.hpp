// Checks what one page, form or appearance draws.
#pragma once

#include "pdf/content_lexer.hpp"
#include "pdf/pdf_subject.hpp"
#include "pdf/shown_font.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waymark {

/// What a piece of content lies in.
struct Surroundings {
  bool artifact = false;
  bool tagged = false;
  bool language = false;  ///< is known, other than from the document as a whole
  bool exempt = false;    ///< an annotation's appearance, whose tag is the annotation's
};

/// What is known of all content so far.
struct ContentState {
  struct Form {
    std::size_t uses = 0;
    std::size_t page = 0;
    bool has_marks = false;  ///< content that belongs to tags
  };
  PdfSubject& subject;
  std::unordered_map<std::uint64_t, std::shared_ptr<ShownFont>> fonts{};  ///< by object_key()
  std::unordered_map<std::uint64_t, Form> forms{};
  std::unordered_set<std::uint64_t> done{};  ///< forms, each by its key and surroundings
};

/// Where content is drawn.
struct ContentPlace {
  std::size_t page = 0;         ///< from 1
  std::uint64_t container = 0;  ///< whose marks tags name: object_key() of the page or form
  QPDFObjectHandle holder{};    ///< that page or form
  std::string object{};         ///< of what is not the page itself, for messages
  int depth = 0;                ///< forms within forms
};

/// Checks `bytes`; forms in it, too, once for each kind of surroundings. Returns how many marks in it belong to tags.
std::size_t check_content(ContentState& state, std::string_view bytes, const QPDFObjectHandle& resources,
                          const ContentPlace& place, const Surroundings& around);

/// Checks a form XObject or an appearance.
void check_form_content(ContentState& state, const QPDFObjectHandle& form, const QPDFObjectHandle& resources_around,
                        const ContentPlace& place, Surroundings around);

}  // namespace waymark
