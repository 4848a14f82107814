#include "render/search/posting_list.hpp"

#include "render/search/codes.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace waymark {
namespace {

/// What stands for 'no position' in the positions of a block.
constexpr std::uint32_t kNowhere = kDigits - 1;

void append_positions(std::string& codes, std::string_view positions) {
  if (positions.empty()) {
    append_digit(codes, kNowhere);
  }
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const auto position = static_cast<unsigned char>(positions[i]);
    append_digit(codes, i + 1 < positions.size() ? position + kPositions : position);
  }
}

/// The postings of one level in one block.
struct Level {
  std::string slots;
  std::uint32_t count = 0;

  void write(std::string& list, std::uint32_t level) {
    if (count > 0) {
      append_digit(list, level);
      append_number(list, count);
      list += slots;
    }
    slots.clear();
    count = 0;
  }
};

}  // namespace

std::vector<PostingBlock> posting_blocks(std::vector<Posting>& postings, std::size_t max_bytes) {
  std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
    return std::tuple(b.level, a.slot) < std::tuple(a.level, b.slot);
  });
  std::vector<PostingBlock> blocks(1);
  Level level;
  for (std::size_t i = 0; i < postings.size();) {
    const std::uint8_t now = postings[i].level;
    AscendingNumbers slots(level.slots);
    for (; i < postings.size() && postings[i].level == now; ++i) {
      if (blocks.back().list.size() + level.slots.size() >= max_bytes) {
        break;
      }
      slots.add(postings[i].slot);
      ++level.count;
      append_positions(blocks.back().positions, postings[i].positions);
    }
    level.write(blocks.back().list, now);
    if (i < postings.size() && blocks.back().list.size() >= max_bytes) {
      blocks.emplace_back();
    }
  }
  return blocks;
}

}  // namespace waymark
