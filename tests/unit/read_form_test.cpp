#include "pdf/read_form.hpp"

#include "pdf_sample.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;
using test::PdfSample;
using S = PdfSample;

namespace {

/// A form with `fields`, which are objects 50, 51 and so on; those in `roots` are at the top.
std::string form(const std::string& roots, const std::vector<std::string>& fields) {
  PdfSample sample;
  sample.replace(S::kCatalogue, "/Fields [35 0 R 38 0 R]", "/Fields [" + roots + "]");
  int number = 50;
  for (const std::string& field : fields) {
    sample[number++] = field;
  }
  return sample.bytes();
}

std::string shown(const PdfForm& read) {
  std::string text;
  for (const PdfFormField& field : read.fields) {
    text += field.name + "=" + field.value + "\n";
  }
  return text;
}

std::string read(const std::string& roots, const std::vector<std::string>& fields) {
  return shown(read_form(form(roots, fields), "form.pdf"));
}

}  // namespace

TEST_CASE("a form says what it belongs to", "[pdf]") {
  const PdfForm form = read_form(PdfSample().bytes(), "form.pdf");
  CHECK(form.knowledge_base == "guide");
  CHECK(form.worksheet == "pack/page#sheet");
  CHECK(form.edition == "preview");
  CHECK(shown(form) == "name=A\nagreed=Yes\n");
  const PdfForm bare =
      read_form(PdfSample().replace(S::kInfo, "/WaymarkWorksheet (pack/page#sheet)", "").bytes(), "form.pdf");
  CHECK(bare.worksheet.empty());
  CHECK(bare.fields.size() == 2);
}

TEST_CASE("names are joined from the form's root on", "[pdf]") {
  CHECK(read("50 0 R", {"<< /T (rows) /Kids [51 0 R 52 0 R] >>", "<< /T (1) /Kids [53 0 R] /Parent 50 0 R >>",
                        "<< /T (2) /FT /Tx /V (two) /Parent 50 0 R >>",
                        "<< /T (who) /FT /Tx /V (one) /Parent 51 0 R >>"}) == "rows.1.who=one\nrows.2=two\n");
}

TEST_CASE("text is read in every encoding that PDF has", "[pdf]") {
  CHECK(read("50 0 R", {"<< /T (a) /FT /Tx /V (\\200 \\(caf\\351\\)) >>"}) == "a=\u2022 (caf\u00E9)\n");
  CHECK(read("50 0 R", {"<< /T <FEFF0061> /FT /Tx /V <FEFF20ACD83DDE00> >>"}) == "a=\u20AC\U0001F600\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Tx /V <EFBBBFC3A9> >>"}) == "a=\u00E9\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Tx /V <EFBBBFC3> >>"}) == "a=\uFFFD\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Tx /V (one\\rtwo\\r\\nthree\\nfour) >>"}) == "a=one\ntwo\nthree\nfour\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Tx /V 51 0 R >>", PdfSample::stream("", "long text")}) == "a=long text\n");
}

TEST_CASE("buttons hold the name of their state", "[pdf]") {
  CHECK(read("50 0 R 51 0 R", {"<< /T (a) /FT /Btn /V /Yes >>", "<< /T (b) /FT /Btn /V /Off >>"}) == "a=Yes\nb=Off\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Btn /Ff 49152 /V /V1 /Kids [51 0 R 52 0 R] >>",
                        "<< /Subtype /Widget /AS /Off >>", "<< /Subtype /Widget /AS /V1 >>"}) == "a=V1\n");
  // Some programs only set the state of the widget.
  CHECK(read("50 0 R", {"<< /T (a) /FT /Btn /Ff 49152 /Kids [51 0 R 52 0 R] >>", "<< /Subtype /Widget /AS /Off >>",
                        "<< /Subtype /Widget /AS /V1 >>"}) == "a=V1\n");
  CHECK(read("50 0 R", {"<< /T (a) /FT /Btn /AS /Yes >>"}) == "a=Yes\n");
}

TEST_CASE("lists hold the choice's value, several with line feeds between them", "[pdf]") {
  CHECK(read("50 0 R 51 0 R", {"<< /T (a) /FT /Ch /V (high) /Opt [[(high) (High)]] >>",
                               "<< /T (b) /FT /Ch /V [(one) (two)] >>"}) == "a=high\nb=one\ntwo\n");
}

TEST_CASE("type and value may stand above the field", "[pdf]") {
  CHECK(read("50 0 R", {"<< /FT /Btn /V /Yes /T (a) /Kids [51 0 R] >>", "<< /T (b) >>"}) == "a.b=Yes\n");
}

TEST_CASE("push buttons, signatures and what has no name are left out; a name twice is one field", "[pdf]") {
  CHECK(read("50 0 R 51 0 R 52 0 R 53 0 R 54 0 R",
             {"<< /T (send) /FT /Btn /Ff 65536 >>", "<< /T (signed) /FT /Sig >>", "<< /FT /Tx /V (x) >>",
              "<< /T (a) /FT /Tx >>", "<< /T (a) /FT /Tx /V (here) >>"}) == "a=here\n");
}

TEST_CASE("a PDF without a form has no fields, and what is no PDF is refused", "[pdf]") {
  CHECK(read_form(PdfSample().replace(S::kCatalogue, "/AcroForm", "/Other").bytes(), "form.pdf").fields.empty());
  CHECK_THROWS_WITH(read_form("text", "form.pdf"), "the file is no PDF");
}
