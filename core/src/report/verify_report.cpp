#include "report/verify_report.hpp"

#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "report/json_document.hpp"
#include "report/text_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(FindingKind kind) { return kFindingNames.at(static_cast<std::size_t>(kind)); }

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

/// '1 file' or '2 files'.
std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string place_of(const std::string& folder, const std::string& path) {
  return path.empty() ? folder : fmt::format("{}/{}", folder, printable(path));
}

std::string verdict(const EditionCheck& check) {
  if (check.altered()) {
    return "altered";
  }
  return check.unread() ? "unread" : "unaltered";
}

Json findings_json(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& each : findings) {
    list.push_back({{"kind", name_of(each.kind)},
                    {"severity", name_of(each.severity)},
                    {"path", printable(each.path)},
                    {"message", each.message},
                    {"hint", each.hint}});
  }
  return list;
}

std::size_t errors_in(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [](const Finding& each) { return each.severity == Severity::error; }));
}

}  // namespace

std::string to_text(const std::string& folder, const std::vector<Finding>& findings, bool notes, bool colour) {
  std::string text;
  std::array<std::size_t, kFindingNames.size()> seen{};
  const auto append = [&](const Finding& finding, const std::string& place) {
    text += text.empty() ? "" : "\n";
    Diagnostic diagnostic;
    diagnostic.severity = finding.severity;
    diagnostic.place.file = place;
    diagnostic.message = finding.message;
    diagnostic.hint = finding.hint;
    text += to_text(diagnostic, colour);
  };
  for (const Finding& each : findings) {
    if (each.severity == Severity::note && !notes) {
      continue;
    }
    if (++seen.at(static_cast<std::size_t>(each.kind)) <= kMaxShownFindings) {
      append(each, place_of(folder, each.path));
    }
  }
  for (std::size_t kind = 0; kind < seen.size(); ++kind) {
    if (seen.at(kind) > kMaxShownFindings) {
      append({FindingKind::extra, "",
              fmt::format("{} more like these: {}", seen.at(kind) - kMaxShownFindings, kFindingNames.at(kind)),
              "'--json' lists all"},
             folder);
    }
  }
  return text;
}

std::string verdict_line(const EditionCheck& check) {
  if (check.altered()) {
    return fmt::format("{}: altered: {}\n", check.folder, counted(errors_in(check.findings), "finding"));
  }
  if (check.unread()) {
    return fmt::format("{}: not verified: {}\n", check.folder,
                       counted(errors_in(check.findings), "finding") + ", since not all of it can be read");
  }
  const std::string files = counted(check.files - check.documents_left_out, "file");
  if (check.proven) {
    return fmt::format("{}: unaltered, and signed with the key {} ({})\n", check.folder, check.key_id, files);
  }
  if (!check.is_signed) {
    return fmt::format("{}: unaltered since packaging, origin unproven: it is not signed ({})\n", check.folder, files);
  }
  const std::string_view why =
      check.signature_good ? "for which only the edition itself vouches" : "which nothing was held against";
  return fmt::format(
      "{}: unaltered since packaging, origin unproven: it is signed with the key {}, {} ({})\n"
      "  hint: get the public key elsewhere, from who makes the editions, and name it with --key\n",
      check.folder, check.key_id, why, files);
}

std::string to_json(const VerifyReport& report) {
  Json document{{"editions", Json::array()}};
  for (const EditionCheck& check : report.editions) {
    document["editions"].push_back({{"folder", check.folder},
                                    {"knowledge-base", check.base_id},
                                    {"version", check.version},
                                    {"verdict", verdict(check)},
                                    {"origin", check.proven && !check.altered() ? "proven" : "unproven"},
                                    {"signed", check.is_signed},
                                    {"key", check.key_id},
                                    {"files", check.files},
                                    {"documents-left-out", check.documents_left_out},
                                    {"findings", findings_json(check.findings)}});
  }
  document["pointer"] = findings_json(report.pointer);
  add_diagnostics({}, document);
  return json_text(document);
}

}  // namespace waymark
