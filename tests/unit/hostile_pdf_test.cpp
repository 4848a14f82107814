#include "pdf/check_pdf.hpp"
#include "pdf/read_form.hpp"
#include "pdf_sample.hpp"
#include "text/error.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

#include <catch2/catch.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace waymark;
using test::PdfSample;
using S = PdfSample;

namespace {

std::string refusal(const std::string& bytes) {
  try {
    const PdfCheck check = check_pdf(bytes, "hostile.pdf");
    return check.passes() ? "passes" : "fails";
  } catch (const Error& error) {
    CHECK(error.place().file == "hostile.pdf");
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
}

std::set<std::string> rules(const PdfSample& sample) {
  std::set<std::string> result;
  for (const PdfFinding& finding : check_pdf(sample.bytes(), "hostile.pdf").findings) {
    result.insert(finding.rule);
  }
  return result;
}

std::string packed(const std::string& bytes) {
  Pl_Buffer buffer("packed");
  Pl_Flate flate("pack", &buffer, Pl_Flate::a_deflate);
  flate.write(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  flate.finish();
  const auto kept = buffer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(kept->getBuffer()), kept->getSize()};
}

/// A file whose object 1 is `stream`, and whose other objects are as `entries` say: type and second field.
std::string with_object_stream(const std::vector<std::pair<int, int>>& entries, const std::string& stream,
                               const std::string& root, const std::string& more = {}) {
  const std::string body = "%PDF-1.7\n1 0 obj\n" + stream + "\nendobj\n";
  test::BigEndian table;
  for (const auto& [type, second] : entries) {
    table.u16(static_cast<unsigned>(type)).u32(static_cast<std::uint32_t>(second)).u16(0);
  }
  table.u16(1).u32(static_cast<std::uint32_t>(body.size())).u16(0);
  const std::string count = std::to_string(entries.size());
  return body + count + " 0 obj\n" +
         PdfSample::stream(
             "/Type /XRef /Size " + std::to_string(entries.size() + 1) + " /W [2 4 2] /Root " + root + " 0 R " + more,
             table.bytes()) +
         "\nendobj\nstartxref\n" + std::to_string(body.size()) + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("what is no PDF is refused", "[pdf]") {
  CHECK(refusal("") == "the file is no PDF");
  CHECK(refusal("Hello") == "the file is no PDF");
  CHECK(refusal("%PDF-1.7\n").starts_with("the file is damaged beyond repair: "));
  CHECK(refusal("%PDF-1.7\ntrailer << /Root 1 0 R >>\n").starts_with("the file is damaged beyond repair: "));
}

TEST_CASE("a file that needs a password is refused", "[pdf]") {
  PdfSample sample;
  sample.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + std::string(64, '1') + "> /U <" +
                   std::string(64, '2') + "> >>";
  CHECK(refusal(sample.bytes()) == "the file needs a password to be read");
}

TEST_CASE("a PDF cut off anywhere is judged or refused", "[pdf]") {
  const std::string whole = PdfSample().bytes();
  for (std::size_t size = 0; size < whole.size(); size += 211) {
    CHECK(refusal(whole.substr(0, size)) != "passes");
  }
}

TEST_CASE("damage that was repaired is a fault", "[pdf]") {
  std::string bytes = PdfSample().bytes();
  bytes.replace(bytes.find("startxref"), 9, "startxxxx");
  const PdfCheck check = check_pdf(bytes, "hostile.pdf");
  REQUIRE_FALSE(check.findings.empty());
  CHECK(check.findings[0].rule == "X-damage");
  CHECK(check.findings[0].message.starts_with("the file is damaged, and was repaired to be read: "));
}

TEST_CASE("trees that lead back into themselves end", "[pdf]") {
  CHECK(rules(PdfSample().replace(S::kP, "/K [1", "/K [1 14 0 R")).count("X-tree") == 1);
  CHECK(rules(PdfSample().replace(S::kParentTree, "/Nums", "/Kids [13 0 R] /Nums")).count("X-tree") == 1);
  CHECK(rules(PdfSample().replace(S::kPages, "4 0 R]", "2 0 R]")).count("X-pages") == 1);
  PdfSample sample;
  sample.replace(S::kTextField, "/T (name)", "/Parent 35 0 R /Kids [35 0 R]")
      .replace(S::kTextField, "/TU (Your name)", "");
  CHECK(rules(sample).count("UA 7.18.1-3") == 1);
  CHECK(read_form(sample.bytes(), "hostile.pdf").fields.size() == 1);
}

TEST_CASE("trees 20,000 deep end", "[pdf]") {
  constexpr int kDepth = 20'000;
  PdfSample tags;
  tags.replace(S::kP, "/K [1", "/K [1 100 0 R");
  PdfSample numbers;
  numbers.replace(S::kParentTree, "/Nums", "/Kids [100 0 R] /Nums");
  PdfSample pages;
  pages.replace(S::kPages, "4 0 R]", "4 0 R 100 0 R]");
  PdfSample fields;
  fields.replace(S::kCatalogue, "/Fields [", "/Fields [100 0 R ");
  for (int i = 0; i < kDepth; ++i) {
    const std::string kid = i + 1 < kDepth ? std::to_string(101 + i) + " 0 R" : "";
    const std::string parent = std::to_string(i == 0 ? 16 : 99 + i) + " 0 R";
    tags[100 + i] = "<< /S /Div /P " + parent + " /K [" + kid + "] >>";
    numbers[100 + i] = "<< /Kids [" + kid + "] >>";
    pages[100 + i] = "<< /Type /Pages /Kids [" + kid + "] >>";
    fields[100 + i] = "<< /T (x) /Kids [" + kid + "] >>";
  }
  CHECK(rules(tags).empty());
  CHECK(rules(numbers).empty());
  CHECK(rules(pages).empty());
  CHECK(read_form(fields.bytes(), "hostile.pdf").fields.size() == 2);
}

TEST_CASE("values 20,000 deep end", "[pdf]") {
  PdfSample sample;
  const std::string open(20'000, '[');
  sample.replace(S::kP, "/K [1", "/A " + open + std::string(20'000, ']') + " /K [1");
  CHECK(refusal(sample.bytes()) != "passes");
  std::string marks;
  for (int i = 0; i < 20'000; ++i) {
    marks += "/Artifact BMC q [ << ( ";
  }
  CHECK(refusal(PdfSample().replace_in_stream(S::kContent1, "BT", marks).bytes()) == "fails");
}

TEST_CASE("forms that draw each other end", "[pdf]") {
  PdfSample sample;
  sample.replace(S::kPage1, "/Tabs",
                 "/Resources << /XObject << /X 50 0 R >> /Font << /F1 7 0 R /F2 43 0 R >> >> /Tabs");
  sample.replace_in_stream(S::kContent1, "BT", "/X Do BT");
  for (int i = 50; i < 200; ++i) {  // each draws the next twice, which would be 2^150 of the last
    const std::string next = std::to_string(i == 199 ? 50 : i + 1);
    sample[i] = PdfSample::stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + next + " 0 R >> >>",
        "/X Do /X Do");
  }
  CHECK(rules(sample) == std::set<std::string>{"X-content"});
}

TEST_CASE("a small file that unpacks to very much is refused", "[pdf]") {
  const std::string bomb = packed(std::string(std::size_t{300} << 20U, ' '));
  REQUIRE(bomb.size() < 1'000'000);
  PdfSample content;
  content[S::kContent1] = PdfSample::stream("/Filter /FlateDecode", bomb);
  CHECK(refusal(content.bytes()) == "the file unpacks to more than 256 MiB");
  PdfSample twice;
  twice[S::kContent1] = PdfSample::stream("/Filter [/FlateDecode /FlateDecode]", packed(bomb));
  CHECK(refusal(twice.bytes()) == "the file unpacks to more than 256 MiB");
  // An object stream is unpacked by qpdf itself, as soon as an object in it is asked for.
  CHECK(refusal(with_object_stream({{0, 0}, {1, 9}, {2, 1}},
                                   PdfSample::stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb), "2")) ==
        "the file unpacks to more than 256 MiB");
}

TEST_CASE("object streams inside each other are refused", "[pdf]") {
  std::vector<std::pair<int, int>> entries{{0, 0}, {1, 9}, {2, 50'000}};
  for (int i = 3; i <= 50'000; ++i) {
    entries.emplace_back(2, i - 1);
  }
  const std::string stream = PdfSample::stream("/Type /ObjStm /N 1 /First 4", "2 0 ");
  CHECK(refusal(with_object_stream(entries, stream, "50000")) ==
        "the file can't be read: its object streams lie inside each other");
  CHECK(refusal(with_object_stream(entries, stream, "50000", "/Index 3 0 R")) ==
        "the file can't be read: its cross-references are not of a usual form");
  CHECK(refusal(with_object_stream(entries, stream, "50000", "/Filter [/ASCIIHexDecode]")) ==
        "the file can't be read: its cross-references are packed in an unusual way");
}

TEST_CASE("objects that lead to each other 50,000 times end", "[pdf]") {
  PdfSample sample;
  sample.replace(S::kCatalogue, "/Metadata 41 0 R", "/Metadata 100 0 R");
  for (int i = 100; i < 50'100; ++i) {
    sample[i] = "<< /Length " + std::to_string(i + 1) + " 0 R >>\nstream\nx\nendstream";
  }
  CHECK(refusal(sample.bytes()) == "fails");
}

TEST_CASE("a long list that many objects share ends", "[pdf]") {
  PdfSample sample;
  std::string kids;
  std::string numbers;
  for (int i = 200; i < 5'200; ++i) {
    kids += std::to_string(i) + " 0 R ";
    numbers += "0 ";
    sample[i] = "<< /S /P /P 16 0 R /K 100 0 R >>";
  }
  sample[100] = "[" + numbers + "]";
  sample.replace(S::kP, "/K [1", "/K [1 " + kids);
  CHECK(refusal(sample.bytes()) == "the file can't be read to its end: its lists are too long");
}

TEST_CASE("huge numbers and spans do no harm", "[pdf]") {
  CHECK(refusal(PdfSample().replace(S::kTd1, "/K", "/A << /RowSpan 99999999999999999999 >> /K").bytes()) == "fails");
  CHECK(rules(PdfSample().replace(S::kTd1, "/K", "/A << /ColSpan 999999999999 /RowSpan 999999999999 >> /K"))
            .count("UA 7.2-41") == 1);
  CHECK(rules(PdfSample().replace_in_stream(S::kContent1, "/MCID 1>>", "/MCID 99999999999999>>")).count("UA 7.1-3") ==
        1);
  CHECK(rules(PdfSample().replace(S::kP, "/K [1", "/K [-7")).count("X-mcid") == 1);
  CHECK(rules(PdfSample().replace(S::kCidFont, "/DW 500", "/W [0 999999999 500 0 9999999 500] /DW 1")).empty());
  CHECK(refusal(PdfSample().replace(S::kPage1, "/StructParents 0", "/StructParents 9223372036854775807").bytes()) ==
        "fails");
}
