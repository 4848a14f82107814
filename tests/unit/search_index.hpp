// Reads a search index as the browser does, to test what was written.
#pragma once

#include "parsed_page.hpp"
#include "render/search/render_search.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <qpdf/Pl_Flate.hh>

#include <cstdint>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::test {

/// Reads the numbers of a coded text.
class CodeReader {
 public:
  explicit CodeReader(std::string_view codes) : codes_(codes) {}

  std::uint32_t digit() {
    REQUIRE(at_ < codes_.size());
    const auto c = static_cast<unsigned char>(codes_[at_++]);
    return c > 92 ? c - 36U : c - 35U;
  }
  std::uint32_t number() {
    const std::uint32_t first = digit();
    if (first <= 60) {
      return first;
    }
    if (first <= 82) {
      return 61 + more(first - 61, 1);
    }
    if (first <= 88) {
      return 2063 + more(first - 83, 2);
    }
    return first == 89 ? 51749 + more(0, 3) : 805320 + more(0, 5);
  }
  [[nodiscard]] bool done() const { return at_ == codes_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  std::uint32_t more(std::uint32_t value, int digits) {
    for (int i = 0; i < digits; ++i) {
      value = value * 91 + digit();
    }
    return value;
  }

  std::string_view codes_;
  std::size_t at_ = 0;
};

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// All scripts of an index, by name: the parts of each call. Checks nothing but their form.
class SearchIndex {
 public:
  explicit SearchIndex(const RenderInput& input) {
    std::mutex mutex;
    render_search(input, [&](const OutputFile& file) {
      const std::lock_guard lock(mutex);
      REQUIRE(files.emplace(file.path, file.bytes).second);
    });
    for (const auto& [path, bytes] : files) {
      REQUIRE(path.starts_with("site/search/"));
      REQUIRE(path.ends_with(".js"));
      const std::string start = "waymarkSearch(";
      REQUIRE(bytes.starts_with(start));
      REQUIRE(bytes.ends_with(")\n"));
      const std::string inside = bytes.substr(start.size(), bytes.size() - start.size() - 2);
      auto arguments = nlohmann::json::parse("[" + inside + "]").get<std::vector<std::string>>();
      const std::string name = path.substr(12, path.size() - 15);
      REQUIRE(arguments.at(0) == name);
      scripts[name] = {arguments.begin() + 2, arguments.end()};
    }
    root = nlohmann::json::parse(scripts.at("root").at(0));
    read_words();
    read_lists();
  }

  struct Entry {
    std::uint32_t slot = 0;
    std::uint32_t level = 0;
    std::vector<std::uint32_t> positions;
    bool operator==(const Entry&) const = default;
  };

  /// The list of the stem that a form leads to; empty if no page has the form.
  [[nodiscard]] std::vector<Entry> find(const std::string& form) const {
    const auto stem = stems.find(form);
    const auto list = stem == stems.end() ? lists.end() : lists.find(stem->second);
    return list == lists.end() ? std::vector<Entry>() : list->second;
  }
  [[nodiscard]] std::vector<std::uint32_t> slots(const std::string& form) const {
    std::map<std::uint32_t, bool> sorted;
    for (const Entry& entry : find(form)) {
      sorted[entry.slot] = true;
    }
    std::vector<std::uint32_t> result;
    for (const auto& [slot, present] : sorted) {
      result.push_back(slot);
    }
    return result;
  }

  /// 'slot address#anchor|heading|text', one a unit.
  [[nodiscard]] std::vector<std::string> units() const {
    std::vector<std::string> result;
    for (std::size_t i = 0; scripts.contains("x" + std::to_string(i)); ++i) {
      const std::vector<std::string>& parts = scripts.at("x" + std::to_string(i));
      const std::vector<std::string> texts = split(inflated(parts.at(1)), '\n');
      std::size_t unit = 0;
      for (const auto& page : nlohmann::json::parse(parts.at(0))) {
        std::uint32_t slot = page.at(0).get<std::uint32_t>() * 8;
        for (const auto& each : page.at(3)) {
          result.push_back(std::to_string(slot++) + " " + page.at(1).get<std::string>() + "#" +
                           each.at(0).get<std::string>() + "|" + each.at(1).get<std::string>() + "|" +
                           texts.at(unit++));
        }
      }
      CHECK(unit == texts.size());
    }
    return result;
  }

  std::map<std::string, std::string> files;
  std::map<std::string, std::vector<std::string>> scripts;
  nlohmann::json root;
  std::map<std::string, std::string> stems;      ///< by form
  std::map<std::string, std::uint32_t> weights;  ///< by form
  std::map<std::string, std::vector<Entry>> lists;

 private:
  static std::string inflated(const std::string& base64) {
    static const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : base64) {
      if (c == '=') {
        break;
      }
      bits = bits << 6U | static_cast<std::uint32_t>(letters.find(c));
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
      }
    }
    std::string text;
    class Collect : public Pipeline {
     public:
      explicit Collect(std::string& text) : Pipeline("collect", nullptr), text_(text) {}
      void write(unsigned char const* data, size_t size) override {
        text_.append(reinterpret_cast<const char*>(data), size);
      }
      void finish() override {}

     private:
      std::string& text_;
    } collect(text);
    Pl_Flate inflate("inflate", &collect, Pl_Flate::a_inflate);
    inflate.write(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size());
    inflate.finish();
    return text;
  }

  void read_words() {
    for (std::size_t i = 0; scripts.contains("w" + std::to_string(i)); ++i) {
      const std::vector<std::string>& parts = scripts.at("w" + std::to_string(i));
      const std::vector<std::string> endings = split(parts.at(1), ' ');
      CodeReader codes(parts.at(2));
      std::string form;
      for (const std::string& end : split(parts.at(0), ' ')) {
        form = form.substr(0, codes.number()) + end;  // Why bytes do: the tests' words are ASCII, or share no start.
        const std::uint32_t kept = codes.number();
        stems[form] = form.substr(0, kept) + endings.at(codes.number());
        weights[form] = codes.number();
      }
      CHECK(codes.done());
    }
  }

  static std::vector<Entry> read_list(const std::string& list, const std::string& positions) {
    std::vector<Entry> entries;
    CodeReader codes(list);
    while (!codes.done()) {
      const std::uint32_t level = codes.digit();
      std::uint32_t next = 0;
      for (std::uint32_t left = codes.number(); left > 0; --left) {
        next += codes.number();
        entries.push_back({next++, level, {}});
      }
    }
    CodeReader places(positions);
    for (Entry& entry : entries) {
      std::uint32_t digit = places.digit();
      for (; digit >= 45 && digit != 90; digit = places.digit()) {
        entry.positions.push_back(digit - 45);
      }
      if (digit != 90) {
        entry.positions.push_back(digit);
      }
    }
    CHECK(places.done());
    return entries;
  }

  void read_lists() {
    for (std::size_t i = 0; scripts.contains("t" + std::to_string(i)); ++i) {
      const std::vector<std::string>& parts = scripts.at("t" + std::to_string(i));
      const std::string& positions = scripts.at("p" + std::to_string(i)).at(0);
      CodeReader codes(parts.at(1));
      CodeReader places(positions);
      std::size_t at = 0;
      std::size_t place = 0;
      for (const std::string& stem : split(parts.at(0), ' ')) {
        codes = CodeReader(std::string_view(parts.at(1)).substr(at));
        const std::uint32_t units = codes.number();
        const std::uint32_t blocks = codes.number();
        const std::uint32_t block = blocks > 0 ? codes.number() : 0;
        const std::uint32_t size = codes.number();
        places = CodeReader(std::string_view(positions).substr(place));
        const std::uint32_t place_size = places.number();
        std::vector<Entry> list =
            read_list(parts.at(1).substr(at + codes.at(), size), positions.substr(place + places.at(), place_size));
        for (std::uint32_t more = block; more < block + blocks; ++more) {
          const std::vector<Entry> rest =
              read_list(scripts.at("b" + std::to_string(more)).at(0), scripts.at("q" + std::to_string(more)).at(0));
          list.insert(list.end(), rest.begin(), rest.end());
        }
        CHECK(list.size() == units);
        lists[stem] = std::move(list);
        at += codes.at() + size;
        place += places.at() + place_size;
      }
      CHECK(at == parts.at(1).size());
      CHECK(place == positions.size());
    }
  }
};

/// The index of one page, as ParsedPage has it.
inline SearchIndex index_of(const ParsedPage& page) {
  const EditionLabel edition{"preview", "Preview edition"};
  return SearchIndex({page.library, page.documents, edition});
}

}  // namespace waymark::test
