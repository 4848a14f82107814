// Writes the fields of a form: their widgets, how they look, and the tree of their names (ISO 32000-1, 12.7).
#pragma once

#include "render/pdf/page_content.hpp"
#include "render/pdf/pdf_writer.hpp"
#include "render/pdf/print_context.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

class FormWriter {
 public:
  /// Annotation i is written as object `first_annotation` + i.
  FormWriter(PrintContext& context, FontSet& fonts, PdfWriter& file, PdfWriter::Id first_annotation,
             PdfWriter::Id resources)
      : context_(context), fonts_(fonts), file_(file), first_annotation_(first_annotation), resources_(resources) {}

  /// The entries of a widget's dictionary, all but those that every annotation has.
  std::string widget(std::uint32_t annotation, const Annotation& at);
  /// Writes the tree of names. The entries of the catalogue's /AcroForm; REQUIRES that every widget was written.
  std::string form(PdfWriter::Id form_font);
  [[nodiscard]] bool empty() const { return top_.kids.empty(); }

 private:
  /// A part of a field's name.
  struct Name {
    std::map<std::string, Name> kids;
    std::vector<std::string> order;          ///< of the kids
    std::vector<std::uint32_t> annotations;  ///< that are this field
    PdfWriter::Id object = 0;
    std::string entries;  ///< of a field with several widgets
  };
  Name& named(const std::string& id);
  std::string text_entries(const PrintField& field, std::string_view name, float w, float h);
  std::string tick_entries(const PrintField& field, float side);
  [[nodiscard]] static std::string tooltip(const PrintField& field);
  PdfWriter::Id appearance(const std::string& content, float w, float h);
  std::string box(float w, float h) const;
  std::string shown_text(const PrintField& field, float w, float h);
  std::string colour(Ink ink, std::string_view op) const;
  void write_names(Name& name, PdfWriter::Id parent, std::string_view part);
  [[nodiscard]] float text_size() const { return context_.style.table; }

  PrintContext& context_;
  FontSet& fonts_;
  PdfWriter& file_;
  PdfWriter::Id first_annotation_;
  PdfWriter::Id resources_;
  Name top_;
  std::map<std::string, PdfWriter::Id> appearances_;
};

}  // namespace waymark
