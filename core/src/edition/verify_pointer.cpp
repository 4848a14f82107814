#include "edition/verify_pointer.hpp"

#include "data/text_file.hpp"
#include "edition/editions_json.hpp"
#include "edition/plain_folder.hpp"
#include "edition/published_editions.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kMendHint = "'waymark edition current VERSION' writes both files anew";

/// The editions that `state` names, as their folders have them.
Published as_named(const Published& state, const Published& published) {
  Published named = published;
  named.current = state.current;
  std::erase_if(named.editions,
                [&](const PublishedEdition& each) { return find_edition(state, each.version) == nullptr; });
  for (PublishedEdition& edition : named.editions) {
    const PublishedEdition& said = *find_edition(state, edition.version);
    edition.withdrawn = said.withdrawn;
    edition.documents = said.documents;
    edition.listed = true;
  }
  for (const PublishedEdition& edition : named.editions) {
    if (edition.damaged.empty()) {
      named.base_id = edition.base_id;
      named.base_title = edition.title;
      break;
    }
  }
  return named;
}

class PointerVerifier {
 public:
  PointerVerifier(const std::filesystem::path& output, PointerCheck& check)
      : folder_(output), published_(read_published(output)), check_(check) {}

  void verify_script() {
    const auto text = read(kEditionsScript, kMaxPointerBytes, check_.script);
    if (!text) {
      return;
    }
    state_ = parse_editions_js(*text);
    if (state_) {
      judge(*state_, kEditionsScript);
    } else {
      foreign(kEditionsScript, "pages of editions run it");
    }
  }

  void verify_page() {
    const auto text = read(kStartPage, 4 * kMaxPointerBytes, check_.page);
    if (!text) {
      return;
    }
    const auto state = parse_start_page(*text);
    if (!state) {
      foreign(kStartPage, "it can show and run anything");
    } else if (!judge(*state, kStartPage) && state_ && editions_json(*state) != editions_json(*state_)) {
      add(FindingKind::pointer_older, kStartPage, fmt::format("does not say the same as '{}'", kEditionsScript),
          kMendHint, Severity::warning);
    }
  }

 private:
  void add(FindingKind kind, std::string_view file, std::string message, std::string_view hint,
           Severity severity = Severity::error) {
    check_.findings.push_back({kind, std::string(file), std::move(message), std::string(hint), severity});
  }

  void foreign(std::string_view file, std::string_view why) {
    add(FindingKind::pointer_foreign, file, fmt::format("not one that Waymark writes, and {}", why),
        "remove it, or get the editions again from where they came from");
  }

  std::optional<std::string> read(std::string_view file, std::size_t max_bytes, bool& there) {
    PlainBytes found = folder_.read(std::string(file), max_bytes);
    there = found.kind != PlainKind::missing;
    if (found.kind == PlainKind::unreadable) {
      add(FindingKind::unreadable, file, fmt::format("can't be read: {}", system_reason(found.error)),
          "check the permissions, and the disk");
    } else if (there && !found.whole()) {
      foreign(file, "it is no file of its size or kind");
    }
    return found.whole() ? std::optional(std::move(found.bytes)) : std::nullopt;
  }

  /// Holds what a file says against the editions' folders; whether that gave an error or a warning.
  bool judge(const Published& state, std::string_view file) {
    const std::size_t before = check_.findings.size();
    for (const PublishedEdition& edition : state.editions) {
      if (find_edition(published_, edition.version) == nullptr) {
        add(FindingKind::pointer_wrong, file,
            fmt::format("names edition {}, which is not here", to_text(edition.version)),
            "copy the edition's folder here too, or ask for a bundle");
      }
    }
    judge_documents(state, file);
    if (check_.findings.size() == before && editions_json(as_named(state, published_)) != editions_json(state)) {
      add(FindingKind::pointer_wrong, file, "does not say what the editions beside it say of themselves", kMendHint);
    }
    for (const PublishedEdition& edition : published_.editions) {
      if (edition.damaged.empty() && find_edition(state, edition.version) == nullptr) {
        add(FindingKind::pointer_older, file, fmt::format("does not name edition {} yet", to_text(edition.version)),
            kMendHint, Severity::warning);
      }
    }
    return check_.findings.size() != before;
  }

  void judge_documents(const Published& state, std::string_view file) {
    for (const PublishedEdition& said : state.editions) {
      const PublishedEdition* edition = find_edition(published_, said.version);
      if (edition != nullptr && edition->damaged.empty() && edition->documents != said.documents) {
        add(FindingKind::pointer_wrong, file,
            said.documents
                ? fmt::format("promises documents of edition {}, which are not here", to_text(said.version))
                : fmt::format("says that edition {} has no documents here, but it has", to_text(said.version)),
            "get the editions again from where they came from");
      }
    }
  }

  PlainFolder folder_;
  Published published_;
  PointerCheck& check_;
  std::optional<Published> state_;
};

}  // namespace

PointerCheck verify_pointer(const std::filesystem::path& output) {
  PointerCheck check;
  PointerVerifier verifier(output, check);
  verifier.verify_script();
  verifier.verify_page();
  return check;
}

}  // namespace waymark
