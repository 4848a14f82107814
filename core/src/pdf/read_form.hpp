// Reads what people filled into a PDF form.
#pragma once

#include <string>
#include <vector>

namespace waymark {

struct PdfFormField {
  std::string name{};   ///< fully qualified: the parts from the form's root on, with '.' between them
  std::string value{};  ///< text as UTF-8 with '\n' between lines; of a tick box or radio group the state's name, such
                        ///< as 'Yes' or 'Off'; several choices with '\n' between them; "" is no answer
};

/// A form, and what Waymark wrote into the file's Info dictionary; those texts are "" if they are not there.
struct PdfForm {
  std::string knowledge_base{};  ///< its id
  std::string worksheet{};       ///< 'pack/page#worksheet-id'
  std::string edition{};
  std::vector<PdfFormField> fields{};  ///< in the form's order, each name once; without push buttons and signatures
};

/// Reads any PDF, which may be damaged or hostile; one without a form has no fields. `shown_name` is what messages call
/// it. Throws Error if it is no PDF, needs a password, can't be repaired or unpacks to more than 256 MiB.
PdfForm read_form(std::string bytes, const std::string& shown_name);

}  // namespace waymark
