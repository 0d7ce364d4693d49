import torch

from pgdiff_desktop.training.critics import FaceCritic, random_shift


def test_a_shifted_critic_looks_at_the_same_picture_from_further_down_and_right():
    torch.manual_seed(0)
    critic = FaceCritic(64, 8).eval()
    face, y, damage = torch.rand(2, 3, 64, 64), torch.rand(2, 3, 64, 64), torch.rand(2, 1, 64, 64)
    moved = [picture.roll((-3, -5), (2, 3)) for picture in (face, y, damage)]
    scores, features = critic(face, y, damage, (3, 5))
    wanted, wanted_features = critic(*moved, (0, 0))
    torch.testing.assert_close(scores, wanted)
    torch.testing.assert_close(features, wanted_features)


def test_a_critic_looks_from_everywhere_and_never_past_the_picture():
    generator = torch.Generator().manual_seed(0)
    shifts = {random_shift(generator) for _ in range(2000)}
    assert shifts == {(down, right) for down in range(8) for right in range(8)}
