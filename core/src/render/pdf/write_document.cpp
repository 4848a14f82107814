#include "render/pdf/write_document.hpp"

#include "render/pdf/bookmark_writer.hpp"
#include "render/pdf/font_embedding.hpp"
#include "render/pdf/form_writer.hpp"
#include "render/pdf/pdf_syntax.hpp"
#include "render/pdf/pdf_writer.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace waymark {
namespace {

constexpr std::size_t kPagesPerNode = 64;
constexpr std::size_t kKeysPerLeaf = 256;
constexpr unsigned kPrinted = 4;  // the annotation flag

std::string box_text(const std::array<float, 4>& box) {
  std::string out = "[";
  for (const float value : box) {
    append_number(out, value);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

class DocumentWriter {
 public:
  DocumentWriter(PrintContext& context, FontSet& fonts, PageDrawer& drawn, const DocumentFacts& facts)
      : context_(context),
        flow_(context.flow),
        fonts_(fonts),
        pages_(drawn.pages()),
        annotations_(drawn.annotations()),
        facts_(facts),
        catalogue_(file_.reserve()),
        resources_(file_.reserve()),
        tree_root_(file_.reserve()),
        pages_root_(file_.reserve()),
        first_page_(file_.reserve(static_cast<std::uint32_t>(pages_.size()))),
        first_annotation_(file_.reserve(static_cast<std::uint32_t>(annotations_.size()))) {}

  std::string run() {
    write_annotations();
    write_images();
    const bool form = form_has_fields_;
    const EmbeddedFonts fonts = embed_fonts(fonts_, form, file_);
    file_.set(resources_, fmt::format("<</ProcSet[/PDF/Text/ImageC]/Font<<{}>>/XObject<<{}>>>>", fonts.resources,
                                      image_resources_));
    write_pages();
    write_structure();
    std::string catalogue = fmt::format(
        "<</Type/Catalog/Pages {}/Lang {}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        "/StructTreeRoot {}/PageLabels<</Nums[0<<{}>>{}]>>",
        reference(pages_root_), text_string(facts_.language), reference(tree_root_), facts_.book ? "/P(Cover)" : "/S/D",
        facts_.book ? "1<</S/D/St 2>>" : "");
    catalogue += write_bookmarks(
        flow_.bookmarks, [this](std::uint32_t index) { return destination(index); }, file_);
    if (form) {
      catalogue += form_->form(fonts.form_font);
    }
    catalogue += write_metadata();
    file_.set(catalogue_, catalogue + ">>");
    const PdfWriter::Id info = file_.add(info_dictionary(facts_));
    return file_.finish(catalogue_, info);
  }

 private:
  [[nodiscard]] PdfWriter::Id page_object(std::uint32_t page) const { return first_page_ + page; }

  [[nodiscard]] std::string destination(std::uint32_t index) const {
    const Destination* at = &flow_.destinations[index];
    if (at->page == kNone && at->fallback != kNone) {
      at = &flow_.destinations[at->fallback];
    }
    const std::uint32_t page = at->page == kNone ? 0 : at->page;
    const float y = pages_[page].sheet.height - at->y;
    std::string out = "[" + reference(page_object(page)) + "/XYZ 0 ";
    append_number(out, at->page == kNone ? pages_[page].sheet.height : y);
    return out + " null]";
  }

  void write_annotations() {
    form_ = std::make_unique<FormWriter>(context_, fonts_, file_, first_annotation_, resources_);
    on_page_.resize(pages_.size());
    for (std::uint32_t i = 0; i < annotations_.size(); ++i) {
      const Annotation& each = annotations_[i];
      on_page_[each.page].push_back(i);
      std::string object = fmt::format("<</Type/Annot/F {}/Rect{}/P {}/StructParent {}", kPrinted, box_text(each.box),
                                       reference(page_object(each.page)), pages_.size() + i);
      if (each.field != kNone) {
        form_has_fields_ = true;
        object += "/Subtype/Widget" + form_->widget(i, each);
      } else {
        const PrintLink& link = flow_.links[each.link];
        object += "/Subtype/Link/Border[0 0 0]/Contents " + text_string(link.description);
        if (link.destination != kNone) {
          object += "/Dest" + destination(link.destination);
        } else {
          object += "/A<</S/URI/URI " + byte_string(encoded_address(link.address)) + ">>";
        }
      }
      file_.set(first_annotation_ + i, object + ">>");
    }
  }

  void write_images() {
    std::map<std::string, PdfWriter::Id> written;
    for (std::size_t i = 0; i < flow_.images.size(); ++i) {
      PdfWriter::Id& id = written[flow_.images[i].asset];
      if (id == 0) {
        id = write_image(*context_.image(flow_.images[i].asset, {}));
      }
      fmt::format_to(std::back_inserter(image_resources_), "/I{} {}", i, reference(id));
    }
  }

  PdfWriter::Id write_image(const ImageFile& image) {
    std::string entries = fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8/ColorSpace/{}",
                                      image.width, image.height, image.grey ? "DeviceGray" : "DeviceRGB");
    if (image.jpeg) {
      return file_.add_stream(entries + "/Filter/DCTDecode", image.pixels, true);
    }
    if (!image.alpha.empty()) {
      const PdfWriter::Id mask = file_.add_stream(
          fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8/ColorSpace/DeviceGray",
                      image.width, image.height),
          image.alpha);
      entries += "/SMask " + reference(mask);
    }
    return file_.add_stream(entries, image.pixels);
  }

  void write_pages() {
    std::vector<PdfWriter::Id> nodes;
    for (std::size_t first = 0; first < pages_.size(); first += kPagesPerNode) {
      nodes.push_back(file_.reserve());
      const std::size_t end = std::min(pages_.size(), first + kPagesPerNode);
      std::string kids;
      for (std::size_t i = first; i < end; ++i) {
        write_page(static_cast<std::uint32_t>(i), nodes.back());
        kids += reference(page_object(static_cast<std::uint32_t>(i))) + " ";
      }
      file_.set(nodes.back(),
                fmt::format("<</Type/Pages/Parent {}/Count {}/Kids[{}]>>", reference(pages_root_), end - first, kids));
    }
    std::string kids;
    for (const PdfWriter::Id node : nodes) {
      kids += reference(node) + " ";
    }
    file_.set(pages_root_, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages_.size(), kids));
  }

  void write_page(std::uint32_t page, PdfWriter::Id parent) {
    DrawnPage& drawn = pages_[page];
    const PdfWriter::Id content = file_.add_stream({}, drawn.content);
    drawn.content = {};
    std::string object = fmt::format(
        "<</Type/Page/Parent {}/MediaBox{}/Resources {}/Contents {}/StructParents {}/Tabs/S", reference(parent),
        box_text({0, 0, drawn.sheet.width, drawn.sheet.height}), reference(resources_), reference(content), page);
    if (!on_page_[page].empty()) {
      object += "/Annots[";
      for (const std::uint32_t annotation : on_page_[page]) {
        object += reference(first_annotation_ + annotation) + " ";
      }
      object.back() = ']';
    }
    file_.set(page_object(page), object + ">>");
  }

  // Only elements that have a place are written; the others belong to attempts that were not drawn.
  void write_structure() {
    const std::vector<StructureTree::Element>& elements = flow_.structure.elements();
    element_objects_.assign(elements.size(), 0);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      element_objects_[i] = elements[i].placed && (elements[i].parent != kArtifact || i == 0) ? file_.reserve() : 0;
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (element_objects_[i] != 0) {
        write_element(static_cast<ElementId>(i));
      }
    }
    const PdfWriter::Id parents = write_parent_tree();
    file_.set(tree_root_,
              fmt::format("<</Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}>>",
                          reference(element_objects_[0]), reference(parents), pages_.size() + annotations_.size()));
  }

  void write_element(ElementId id) {
    const StructureTree::Element& element = flow_.structure.elements()[id];
    const std::vector<StructureTree::Kid>& kids = flow_.structure.kids();
    std::string object = "<</S/";
    object += tag_name(element.tag);
    object += "/P ";
    append_reference(object, id == 0 ? tree_root_ : element_objects_[element.parent]);
    std::uint32_t page = kNone;
    for (std::uint32_t kid = element.first_kid; kid != kNone && page == kNone; kid = kids[kid].next) {
      if (kids[kid].kind == StructureTree::Kid::Kind::content) {
        page = kids[kid].page;
      }
    }
    if (page != kNone) {
      object += "/Pg ";
      append_reference(object, page_object(page));
    }
    if (element.has_details) {
      append_details(object, element.tag, *flow_.structure.find_details(id));
    }
    if (element.first_kid != kNone) {
      object += "/K[";
      for (std::uint32_t kid = element.first_kid; kid != kNone; kid = kids[kid].next) {
        append_kid(object, kids[kid], page);
      }
      object.back() = ']';
    }
    object += ">>";
    file_.set(element_objects_[id], object);
  }

  void append_kid(std::string& object, const StructureTree::Kid& kid, std::uint32_t page) const {
    switch (kid.kind) {
      case StructureTree::Kid::Kind::element:
        append_reference(object, element_objects_[kid.number]);
        break;
      case StructureTree::Kid::Kind::content:
        if (kid.page == page) {
          fmt::format_to(std::back_inserter(object), "{}", kid.number);
        } else {
          object += "<</Type/MCR/Pg ";
          append_reference(object, page_object(kid.page));
          fmt::format_to(std::back_inserter(object), "/MCID {}>>", kid.number);
        }
        break;
      case StructureTree::Kid::Kind::annotation:
        object += "<</Type/OBJR/Obj ";
        append_reference(object, first_annotation_ + kid.number);
        object += "/Pg ";
        append_reference(object, page_object(kid.page));
        object += ">>";
        break;
    }
    object += ' ';
  }

  static void append_details(std::string& object, Tag tag, const ElementDetails& details) {
    if (!details.alternative.empty()) {
      object += "/Alt " + text_string(details.alternative);
    }
    if (!details.language.empty()) {
      object += "/Lang " + text_string(details.language);
    }
    if (!details.title.empty()) {
      object += "/T " + text_string(details.title);
    }
    if (!details.id.empty()) {
      object += "/ID " + text_string(details.id);
    }
    if (tag == Tag::table_heading || details.column_span > 1) {
      object += "/A<</O/Table";
      if (!details.scope.empty()) {
        object += "/Scope/";
        object += details.scope;
      }
      if (details.column_span > 1) {
        fmt::format_to(std::back_inserter(object), "/ColSpan {}", details.column_span);
      }
      object += ">>";
    } else if (!details.numbering.empty()) {
      object += "/A<</O/List/ListNumbering/";
      object += details.numbering;
      object += ">>";
    } else if (details.has_box) {
      object += "/A<</O/Layout/Placement/Block/BBox" + box_text(details.box) + ">>";
    }
  }

  PdfWriter::Id write_parent_tree() {
    std::vector<std::string> values;
    values.reserve(pages_.size() + annotations_.size());
    for (const DrawnPage& page : pages_) {
      std::string owners = "[";
      for (const ElementId element : page.contents) {
        append_reference(owners, element_objects_[element]);
        owners += ' ';
      }
      values.push_back(reference(file_.add(owners + "]")));
    }
    for (const Annotation& each : annotations_) {
      values.push_back(reference(element_objects_[each.element]));
    }
    std::string kids;
    for (std::size_t first = 0; first < values.size(); first += kKeysPerLeaf) {
      const std::size_t end = std::min(values.size(), first + kKeysPerLeaf);
      std::string leaf = fmt::format("<</Limits[{} {}]/Nums[", first, end - 1);
      for (std::size_t i = first; i < end; ++i) {
        fmt::format_to(std::back_inserter(leaf), "{} {} ", i, values[i]);
      }
      kids += reference(file_.add(leaf + "]>>")) + " ";
    }
    return file_.add("<</Kids[" + kids + "]>>");
  }

  std::string write_metadata() {
    const PdfWriter::Id metadata = file_.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(facts_), true);
    const PdfWriter::Id profile = file_.add_stream("/N 3/Alternate/DeviceRGB", fonts_.fonts().colour_profile());
    return fmt::format(
        "/Metadata {}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
        "/DestOutputProfile {}>>]",
        reference(metadata), reference(profile));
  }

  PrintContext& context_;
  PrintFlow& flow_;
  FontSet& fonts_;
  std::vector<DrawnPage>& pages_;
  const std::vector<Annotation>& annotations_;
  const DocumentFacts& facts_;
  PdfWriter file_;
  PdfWriter::Id catalogue_;
  PdfWriter::Id resources_;
  PdfWriter::Id tree_root_;
  PdfWriter::Id pages_root_;
  PdfWriter::Id first_page_;
  PdfWriter::Id first_annotation_;
  std::unique_ptr<FormWriter> form_;
  bool form_has_fields_ = false;
  std::string image_resources_;
  std::vector<std::vector<std::uint32_t>> on_page_;
  std::vector<PdfWriter::Id> element_objects_;
};

}  // namespace

std::string write_document(PrintContext& context, FontSet& fonts, PageDrawer& drawn, const DocumentFacts& facts) {
  return DocumentWriter(context, fonts, drawn, facts).run();
}

}  // namespace waymark
