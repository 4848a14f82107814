// What a PDF says of itself.
#pragma once

#include "data/date.hpp"

#include <string>

namespace waymark {

struct DocumentFacts {
  std::string title;
  std::string author;
  std::string subject;
  std::string language = "en-GB";
  Date date;                   ///< of the edition
  std::string knowledge_base;  ///< its id, and
  std::string worksheet;       ///< 'pack/page#worksheet', and
  std::string edition;         ///< the edition's name: in forms, so that answers find their way back
  bool book = false;           ///< has a cover
};

/// The XMP packet (ISO 16684-1), which claims PDF/A-2a and PDF/UA-1.
std::string xmp_packet(const DocumentFacts& facts);
/// The Info dictionary, which says the same.
std::string info_dictionary(const DocumentFacts& facts);

}  // namespace waymark
