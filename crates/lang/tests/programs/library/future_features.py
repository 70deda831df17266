"""What `from __future__ import ...` binds, and what the module shows of a feature."""

from __future__ import annotations, division, print_function

import __future__ as features


def area(width: Width, height: Height) -> Area:
    return width * height


print(area.__annotations__)
print(division, print_function)
print(annotations.compiler_flag, annotations.optional, annotations.mandatory, annotations.getMandatoryRelease())
for name in features.all_feature_names:
    feature = getattr(features, name)
    print(name, feature.getOptionalRelease(), feature)
print([name for name in dir(features) if name.startswith("CO_")])
print(features.__all__)
print(type(division).__module__, type(division).__name__)
