#include "render/search/british_spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

struct Pair {
  std::string_view british;
  std::string_view american;
};

/// Starts of words that differ. The first that fits is taken, so longer ones come first.
constexpr std::array<Pair, 100> kStarts = {{
    {"acknowledgement", "acknowledgment"},
    {"aeroplane", "airplane"},
    {"ageing", "aging"},
    {"aluminium", "aluminum"},
    {"anaem", "anem"},
    {"anaesth", "anesth"},
    {"analysing", "analyzing"},
    {"analyse", "analyze"},
    {"armour", "armor"},
    {"artefact", "artifact"},
    {"behaviour", "behavior"},
    {"caesarean", "cesarean"},
    {"calibre", "caliber"},
    {"cancelling", "canceling"},
    {"cancelled", "canceled"},
    {"candour", "candor"},
    {"catalyse", "catalyze"},
    {"centimetre", "centimeter"},
    {"centring", "centering"},
    {"centred", "centered"},
    {"centre", "center"},
    {"channelling", "channeling"},
    {"channelled", "channeled"},
    {"coeliac", "celiac"},
    {"colour", "color"},
    {"cosy", "cozy"},
    {"councillor", "councilor"},
    {"counselling", "counseling"},
    {"counselled", "counseled"},
    {"counsellor", "counselor"},
    {"defence", "defense"},
    {"dialling", "dialing"},
    {"dialled", "dialed"},
    {"dialyse", "dialyze"},
    {"diarrhoea", "diarrhea"},
    {"encyclopaedia", "encyclopedia"},
    {"endeavour", "endeavor"},
    {"enrolment", "enrollment"},
    {"equalled", "equaled"},
    {"faec", "fec"},
    {"favour", "favor"},
    {"fibre", "fiber"},
    {"flavour", "flavor"},
    {"foetal", "fetal"},
    {"foetus", "fetus"},
    {"fuelled", "fueled"},
    {"fulfilment", "fulfillment"},
    {"fulfils", "fulfills"},
    {"grey", "gray"},
    {"gynaecolog", "gynecolog"},
    {"haem", "hem"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"humour", "humor"},
    {"instalment", "installment"},
    {"judgement", "judgment"},
    {"kilometre", "kilometer"},
    {"labelling", "labeling"},
    {"labelled", "labeled"},
    {"labour", "labor"},
    {"leukaemia", "leukemia"},
    {"levelling", "leveling"},
    {"levelled", "leveled"},
    {"licence", "license"},
    {"litre", "liter"},
    {"manoeuvr", "maneuver"},
    {"marvellous", "marvelous"},
    {"millimetre", "millimeter"},
    {"modelling", "modeling"},
    {"modelled", "modeled"},
    {"mould", "mold"},
    {"neighbour", "neighbor"},
    {"odour", "odor"},
    {"oedema", "edema"},
    {"oesoph", "esoph"},
    {"oestr", "estr"},
    {"offence", "offense"},
    {"orthopaedic", "orthopedic"},
    {"paediatric", "pediatric"},
    {"paralyse", "paralyze"},
    {"plough", "plow"},
    {"practising", "practicing"},
    {"practise", "practice"},
    {"pyjama", "pajama"},
    {"rigour", "rigor"},
    {"rumour", "rumor"},
    {"sceptic", "skeptic"},
    {"signalling", "signaling"},
    {"signalled", "signaled"},
    {"skilful", "skillful"},
    {"speciality", "specialty"},
    {"sulph", "sulf"},
    {"theatre", "theater"},
    {"totalled", "totaled"},
    {"travelling", "traveling"},
    {"travelled", "traveled"},
    {"traveller", "traveler"},
    {"tumour", "tumor"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},
}};

/// Words that differ as a whole, and with an 's': longer ones may start in the same way and be written alike by all.
constexpr std::array<Pair, 7> kWords = {{
    {"analogue", "analog"},
    {"catalogue", "catalog"},
    {"dialogue", "dialog"},
    {"enrol", "enroll"},
    {"fulfil", "fulfill"},
    {"mum", "mom"},
    {"programme", "program"},
}};

/// Ends of words that differ, after at least three letters.
constexpr std::array<Pair, 10> kEnds = {{
    {"isations", "izations"},
    {"isation", "ization"},
    {"isational", "izational"},
    {"ising", "izing"},
    {"ised", "ized"},
    {"ises", "izes"},
    {"ise", "ize"},
    {"iser", "izer"},
    {"isers", "izers"},
    {"isable", "izable"},
}};

constexpr std::size_t kBeforeEnd = 3;

/// Words in '-ize' that nobody writes with an 's', and in '-ise' that nobody writes with a 'z', by how they start.
constexpr std::array<std::string_view, 34> kFixed = {
    "advertis", "advis",    "apprais", "bruis",    "capsiz",     "circumcis", "compris", "compromis", "cruis",
    "demis",    "despis",   "devis",   "disguis",  "enfranchis", "enterpris", "excis",   "exercis",   "expertis",
    "franchis", "improvis", "incis",   "likewis",  "merchandis", "otherwis",  "precis",  "premis",    "prescis",
    "promis",   "rais",     "revis",   "supervis", "surmis",     "surpris",   "televis",
};

bool is_fixed(std::string_view word) {
  return std::any_of(kFixed.begin(), kFixed.end(), [&](std::string_view start) { return word.starts_with(start); });
}

std::string respelled(std::string_view word, std::string_view Pair::*from, std::string_view Pair::*into) {
  for (const Pair& pair : kWords) {
    if (word.starts_with(pair.*from) &&
        (word.size() == (pair.*from).size() || word.substr((pair.*from).size()) == "s")) {
      return std::string(pair.*into) + std::string(word.substr((pair.*from).size()));
    }
  }
  for (const Pair& pair : kStarts) {
    if (word.starts_with(pair.*from)) {
      return std::string(pair.*into) + std::string(word.substr((pair.*from).size()));
    }
  }
  if (!is_fixed(word)) {
    for (const Pair& pair : kEnds) {
      if (word.size() >= (pair.*from).size() + kBeforeEnd && word.ends_with(pair.*from)) {
        return std::string(word.substr(0, word.size() - (pair.*from).size())) + std::string(pair.*into);
      }
    }
  }
  return std::string(word);
}

}  // namespace

std::string british_spelling(std::string_view word) { return respelled(word, &Pair::american, &Pair::british); }

std::string american_spelling(std::string_view word) { return respelled(word, &Pair::british, &Pair::american); }

}  // namespace waymark
