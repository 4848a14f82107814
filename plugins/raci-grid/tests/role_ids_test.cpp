#include "role_ids.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace raci_grid;

namespace {

std::vector<std::string> ids_of(const std::vector<std::pair<std::string, std::string>>& ids_and_names) {
  std::vector<Role> roles;
  for (const auto& [id, name] : ids_and_names) {
    roles.push_back({id, name, {}, {}});
  }
  fill_ids(roles);
  std::vector<std::string> result;
  for (const Role& role : roles) {
    CHECK(is_role_id(role.id));
    result.push_back(role.id);
  }
  return result;
}

}  // namespace

TEST_CASE("an id is made from the name") {
  CHECK(ids_of({{"", "Clinical lead"}, {"", "  GP & nurse  "}, {"", "2nd reader"}, {"", "Łódź"}, {"", "担当"}}) ==
        std::vector<std::string>{"clinical-lead", "gp-nurse", "role-2nd-reader", "d", "role"});
}

TEST_CASE("an id that is taken gets a number, also by one that is given later") {
  CHECK(ids_of({{"", "Lead"}, {"", "lead!"}, {"lead-2", "Other"}, {"", "LEAD"}}) ==
        std::vector<std::string>{"lead", "lead-3", "lead-2", "lead-4"});
}

TEST_CASE("an id never is that of another column") {
  CHECK(ids_of({{"", "Activity"}, {"", "Informed by"}}) ==
        std::vector<std::string>{"activity-role", "informed-by-role"});
}

TEST_CASE("a long name makes an id of limited length, and numbers still fit") {
  const std::string name(300, 'x');
  const auto ids = ids_of({{"", name}, {"", name + "y"}});
  CHECK(ids[0] == std::string(40, 'x'));
  CHECK(ids[1] == std::string(40, 'x') + "-2");
}

TEST_CASE("what can be an id") {
  for (const char* id : {"a", "lead-2", "x9"}) {
    CHECK(is_role_id(id));
  }
  for (const std::string& id : {std::string(), std::string("Lead"), std::string("2nd"), std::string("a--b"),
                                std::string("a-"), std::string("a.b"), std::string("a_b"), std::string(49, 'a')}) {
    CAPTURE(id);
    CHECK_FALSE(is_role_id(id));
  }
}
