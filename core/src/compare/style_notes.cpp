#include "compare/style_notes.hpp"

#include "compare/word_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

namespace waymark {
namespace {

constexpr std::size_t kQuotedWords = 8;

/// A way for words to be set: its value, which is empty if they are not, and what is said when it comes, changes, goes.
struct Manner {
  std::string (*value)(const WordStyle&);
  const char* came;
  const char* changed;
  const char* went;
};

std::string yes(bool is) { return is ? "yes" : ""; }

const std::array<Manner, 8> kManners{{
    {[](const WordStyle& s) { return s.link; }, "'{0}' is now a link to {1}",
     "link '{0}' now leads to {1}; before to {2}", "'{0}' is no longer a link; before to {2}"},
    {[](const WordStyle& s) { return s.picture; }, "{0} is now the file {1}", "{0} is now the file {1}; before {2}",
     "{0} is no longer the file {2}"},
    {[](const WordStyle& s) { return yes(s.strong); }, "'{0}' is now bold", "", "'{0}' is no longer bold"},
    {[](const WordStyle& s) { return yes(s.emphasis); }, "'{0}' is now emphasised", "",
     "'{0}' is no longer emphasised"},
    {[](const WordStyle& s) { return yes(s.struck); }, "'{0}' is now struck through", "",
     "'{0}' is no longer struck through"},
    {[](const WordStyle& s) { return yes(s.code); }, "'{0}' is now set as code", "", "'{0}' is no longer set as code"},
    {[](const WordStyle& s) { return s.language; }, "'{0}' is now marked as of the language {1}",
     "'{0}' is now marked as of the language {1}; before {2}", "'{0}' is no longer marked as of the language {2}"},
    {[](const WordStyle& s) { return s.explanation; }, "'{0}' is now explained: {1}",
     "'{0}' is now explained: {1}; before: {2}", "'{0}' is no longer explained; before: {2}"},
}};

/// Goes over the words that stayed.
class NoteWriter {
 public:
  NoteWriter(const std::vector<WordRun>& runs, const Words& older, const Words& newer)
      : runs_(runs), older_(older), newer_(newer) {}

  std::vector<std::string> write() {
    for (const Manner& manner : kManners) {
      write_stayed(manner);
    }
    write_addresses(false);
    write_addresses(true);
    return std::move(notes_);
  }

 private:
  void write_stayed(const Manner& manner) {
    std::size_t first = 0;
    std::size_t end = 0;
    std::string was;
    std::string is;
    const auto flush = [&] {
      if (was != is) {
        const char* form = was.empty() ? manner.came : is.empty() ? manner.went : manner.changed;
        notes_.push_back(fmt::format(fmt::runtime(form), beginning(text_of(newer_, first, end), kQuotedWords),
                                     shown_target(is), shown_target(was)));
        told_.insert(was);
        told_.insert(is);
      }
      was = is = {};
    };
    for (const WordRun& run : runs_) {
      if (!run.same) {
        continue;
      }
      for (std::size_t k = 0; k < run.new_end - run.new_first; ++k) {
        const std::uint32_t old_style = older_.words[run.old_first + k].style;
        const std::uint32_t new_style = newer_.words[run.new_first + k].style;
        if (old_style == 0 && new_style == 0 && was == is) {
          continue;
        }
        const std::string old_value = manner.value(older_.styles[old_style]);
        const std::string new_value = manner.value(newer_.styles[new_style]);
        while (end < run.new_first + k && manner.value(newer_.styles[newer_.words[end].style]) == is && !is.empty()) {
          ++end;  // words that were put in, and are set alike
        }
        if (old_value != was || new_value != is || run.new_first + k != end) {
          flush();
          first = run.new_first + k;
          was = old_value;
          is = new_value;
        }
        end = run.new_first + k + 1;
      }
    }
    flush();
  }

  static std::set<std::string> links_of(const Words& words) {
    std::set<std::string> links;
    for (const WordStyle& style : words.styles) {
      if (!style.link.empty()) {
        links.insert(style.link);
      }
    }
    return links;
  }

  /// Addresses that came or went with the words that lead to them.
  void write_addresses(bool came) {
    const std::set<std::string> others = links_of(came ? older_ : newer_);
    const Words& words = came ? newer_ : older_;
    for (const WordRun& run : runs_) {
      const std::size_t end = came ? run.new_end : run.old_end;
      for (std::size_t i = came ? run.new_first : run.old_first; i < end && !run.same;) {
        const std::string& link = words.styles[words.words[i].style].link;
        const std::size_t first = i;
        while (i < end && words.styles[words.words[i].style].link == link) {
          ++i;
        }
        if (!link.empty() && !others.contains(link) && told_.insert(link).second) {
          notes_.push_back(fmt::format("'{}' {} to {}", beginning(text_of(words, first, i), kQuotedWords),
                                       came ? "links" : "linked", shown_target(link)));
        }
      }
    }
  }

  const std::vector<WordRun>& runs_;
  const Words& older_;
  const Words& newer_;
  std::vector<std::string> notes_;
  std::set<std::string> told_;
};

}  // namespace

std::vector<std::string> style_notes(const std::vector<WordRun>& runs, const Words& older, const Words& newer) {
  // Why: a text that is only removed or only added has nothing to be held against.
  if (older.empty() || newer.empty()) {
    return {};
  }
  return NoteWriter(runs, older, newer).write();
}

}  // namespace waymark
