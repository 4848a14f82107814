// The ids and names of a plan's parts, and what other parts say of them.
#pragma once

#include "plan.hpp"

#include <waymark/directive_call.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {

/// Somebody names a part of the plan.
struct Reference {
  enum class Purpose : std::uint8_t { after, before, meanwhile, hold, freeze };
  Purpose purpose = Purpose::after;
  std::uint32_t owner = kNone;  ///< the step that names, or the hold where it is one of its steps
  std::string name{};
  waymark::ValuePlace place{};
};

/// Finds what references mean and puts it into the plan.
class PlanNames {
 public:
  PlanNames(Plan& plan, waymark::DirectiveReply& reply) : plan_(plan), reply_(reply) {}

  /// Learns all ids and names; reports ids that are there twice.
  void learn();
  /// Reports names of nothing, and of what cannot be meant.
  void resolve(const std::vector<Reference>& references);

 private:
  enum class What : std::uint8_t { vehicle, step, hold };
  struct Target {
    What what = What::step;
    std::uint32_t index = kNone;
    bool ambiguous = false;
  };

  void learn_one(What what, std::uint32_t index);
  [[nodiscard]] const std::string& id_of(const Target& target) const;
  [[nodiscard]] const std::string& name_of(const Target& target) const;
  [[nodiscard]] Spot spot_of(const Target& target) const;
  [[nodiscard]] std::string kind_of(const Target& target) const;
  [[nodiscard]] std::string owner_text(const Reference& reference) const;
  [[nodiscard]] bool suits(const Reference& reference, const Target& target) const;
  const Target* find(const Reference& reference);
  void put(const Reference& reference, const Target& target);
  void place_meanwhile();
  void link(std::vector<std::uint32_t>& list, std::uint32_t step);

  Plan& plan_;
  waymark::DirectiveReply& reply_;
  std::map<std::string, Target, std::less<>> by_id_;
  std::map<std::string, Target, std::less<>> by_name_;
  std::size_t links_ = 0;
  std::size_t unknown_ = 0;
};

}  // namespace convoy_planner
