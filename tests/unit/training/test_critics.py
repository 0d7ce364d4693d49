import torch

from pgdiff_desktop.training.critics import FaceCritic, random_shift, speckled


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


def test_dots_that_the_true_face_has_not_are_counted_and_no_others():
    generator = torch.Generator().manual_seed(0)
    true = torch.nn.functional.interpolate(
        torch.rand(1, 3, 8, 8, generator=generator), (64, 64), mode="bicubic"
    )
    dotted = true.clone()
    dotted[..., 20:40:4, 20:40:4] -= 1
    assert speckled(true, true) == 0
    assert speckled(dotted, true) > 0.003
    # What is soft where the truth is not lacks something else.
    assert speckled(true, dotted) == 0
    assert speckled(dotted, dotted) == 0


def test_a_network_that_makes_dots_is_told_to_make_none():
    true, made = torch.zeros(1, 3, 16, 16), torch.zeros(1, 3, 16, 16)
    made[..., 8, 8] = -0.5
    made.requires_grad_(True)
    speckled(made, true).backward()
    # A step against the gradient fills the hole.
    assert (made.grad[..., 8, 8] < 0).all()
