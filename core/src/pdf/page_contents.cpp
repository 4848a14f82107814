#include "pdf/content_rules.hpp"
#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr int kDeepestForm = 50;

std::uint64_t surroundings_bits(const Surroundings& around) {
  return (around.artifact ? 1U : 0U) | (around.tagged ? 2U : 0U) | (around.language ? 4U : 0U) |
         (around.exempt ? 8U : 0U);
}

/// The content of a page, whose parts are read as one.
std::string page_bytes(PdfSubject& subject, const PdfPage& page, std::size_t number) {
  std::string bytes;
  for (const QPDFObjectHandle& part : pdf_items(pdf_member(page.object, "/Contents"))) {
    UnpackedStream unpacked = subject.file.unpack(part);
    if (!unpacked.readable) {
      subject.findings.note(fmt::format("the content of page {} was not checked: its filter is not read", number));
    } else if (!unpacked.whole) {
      subject.findings.add("X-content", {number, object_id(part)}, "the page's content can't be unpacked");
    }
    bytes += unpacked.bytes;
    bytes += '\n';
  }
  return bytes;
}

/// Content that tags name must be somewhere.
void check_missing_content(PdfSubject& subject) {
  std::vector<std::pair<std::uint64_t, const ContentOwner*>> missing;
  for (const auto& [key, owner] : subject.tree.owners) {
    if (!owner.seen || owner.times > 1) {
      missing.emplace_back(key, &owner);
    }
  }
  std::sort(missing.begin(), missing.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second->tag, a.first) < std::pair(b.second->tag, b.first);
  });
  for (const auto& [key, owner] : missing) {
    const PdfSpot spot{owner->page, object_id(subject.tree.tags[owner->tag].object)};
    const std::uint64_t mcid = key & 0xFFFFFFU;
    if (!owner->seen) {
      subject.findings.add("X-mcid", spot, fmt::format("an element names content {}, which is not there", mcid));
    }
    if (owner->times > 1) {
      subject.findings.add("X-mcid", spot, fmt::format("{} elements name the same content {}", owner->times, mcid));
    }
  }
}

}  // namespace

void check_form_content(ContentState& state, const QPDFObjectHandle& form, const QPDFObjectHandle& resources_around,
                        const ContentPlace& place, Surroundings around) {
  const std::uint64_t key = object_key(form);
  ContentState::Form& known = state.forms[key];
  ++known.uses;
  known.page = known.page != 0 ? known.page : place.page;
  if (!state.done.insert(key << 4U | surroundings_bits(around)).second) {
    return;
  }
  if (place.depth > kDeepestForm) {
    state.subject.findings.add("X-content", {place.page, place.object},
                               fmt::format("forms are nested deeper than {}", kDeepestForm));
    return;
  }
  const UnpackedStream unpacked = state.subject.file.unpack(form);
  if (!unpacked.readable) {
    state.subject.findings.note(fmt::format("a form on page {} was not checked: its filter is not read", place.page));
    return;
  }
  ContentPlace inside = place;
  if (given(pdf_member(form, "/StructParents"))) {
    inside.container = key;
    inside.holder = form;
  }
  const QPDFObjectHandle own = pdf_member(form, "/Resources");
  const std::size_t marks = check_content(state, unpacked.bytes, given(own) ? own : resources_around, inside, around);
  state.forms[key].has_marks = state.forms[key].has_marks || marks > 0;
}

void check_contents(PdfSubject& subject, ContentState& state) {
  for (std::size_t i = 0; i < subject.pages.size(); ++i) {
    const PdfPage& page = subject.pages[i];
    const std::string bytes = page_bytes(subject, page, i + 1);
    check_content(state, bytes, page.resources, {i + 1, object_key(page.object), page.object, {}, 0}, {});
  }
  check_missing_content(subject);
  for (const auto& [key, form] : state.forms) {
    if (form.has_marks && form.uses > 1) {
      subject.findings.add("UA 7.20-2", {form.page, fmt::format("{} {}", key >> 16U, key & 0xFFFFU)},
                           "a form with tagged content is drawn more than once");
    }
  }
}

}  // namespace waymark
