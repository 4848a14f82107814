#include "render/search/stemmer.hpp"

#include "render/search/british_spelling.hpp"

#include <libstemmer.h>

#include <new>

namespace waymark {
namespace {

std::string main_language(std::string_view tag) { return std::string(tag.substr(0, tag.find('-'))); }

}  // namespace

void Stemmer::Free::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(main_language(language).c_str(), "UTF_8")), english_(main_language(language) == "en") {}

std::string Stemmer::stem(std::string_view word) const {
  const std::string written = english_ ? british_spelling(word) : std::string(word);
  if (!stemmer_) {
    return written;
  }
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(written.data()),
                                             static_cast<int>(written.size()));
  if (stemmed == nullptr) {
    throw std::bad_alloc();
  }
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace waymark
