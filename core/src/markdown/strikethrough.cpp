#include "markdown/strikethrough.hpp"

namespace waymark {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '}');
}

/// How many struck texts may lie in each other.
constexpr std::size_t kMaxOpen = 8;

struct Flanks {
  bool left = false;
  bool right = false;
};

/// CommonMark's left- and right-flanking for a run with `before` and `after` around it; '\n' stands for an edge.
Flanks flanks(char before, char after) {
  Flanks result;
  result.left = !is_space(after) && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
  result.right = !is_space(before) && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
  return result;
}

}  // namespace

std::vector<TildeRun> pair_tildes(const std::vector<std::string_view>& texts) {
  std::vector<TildeRun> runs;
  std::vector<std::size_t> open;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const std::string_view text = texts[t];
    for (std::size_t at = text.find('~'); at != std::string_view::npos;) {
      std::size_t end = at;
      while (end < text.size() && text[end] == '~') {
        ++end;
      }
      if (end - at <= 2) {
        // Next to another inline, the neighbour counts as a letter; at the edge of the whole, as a space.
        const char before = at > 0 ? text[at - 1] : (t > 0 ? 'a' : '\n');
        const char after = end < text.size() ? text[end] : (t + 1 < texts.size() ? 'a' : '\n');
        const Flanks side = flanks(before, after);
        runs.push_back({t, at, end - at, TildeRun::Role::literal});
        bool closed = false;
        if (side.right) {
          for (std::size_t o = open.size(); o-- > 0;) {
            if (runs[open[o]].size == end - at) {
              runs[open[o]].role = TildeRun::Role::opens;
              runs.back().role = TildeRun::Role::closes;
              open.resize(o);
              closed = true;
              break;
            }
          }
        }
        if (!closed && side.left && open.size() < kMaxOpen) {
          open.push_back(runs.size() - 1);
        }
      }
      at = text.find('~', end);
    }
  }
  return runs;
}

}  // namespace waymark
